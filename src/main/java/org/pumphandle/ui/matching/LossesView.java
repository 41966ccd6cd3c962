package org.pumphandle.ui.matching;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;

/** Asks whether contacts may be lost for good. To leave them is what Enter and Esc do. */
public final class LossesView extends VBox {

    public LossesView(MatchModel model) {
        setId("match-losses");
        getStyleClass().add("dialog-content");
        var leave = new Button(text("matching.do-not-match"));
        leave.setId("losses-leave");
        leave.setDefaultButton(true);
        leave.setOnAction(_ -> model.leave());
        var goOn = new Button(text("matching.match-all-the-same"));
        goOn.setId("losses-go-on");
        goOn.getStyleClass().add(Styles.DANGER);
        goOn.setOnAction(_ -> model.goOn());
        getChildren().add(Controls.label(text("matching.contacts-would-be-lost"), Styles.TITLE_3));
        model.questionProperty().get()
                .ifPresent(asked -> getChildren().add(Controls.paragraph(asked.losses().inWords() + ".", "losses-words")));
        getChildren().addAll(Controls.paragraph(text("matching.they-would-stand"), Styles.TEXT_MUTED), Controls.buttons(leave, goOn));
    }
}
