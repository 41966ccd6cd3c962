package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** Where a case is linked to the warning that it had received. */
public final class LinkView extends VBox {

    public LinkView(LinkModel model) {
        setId("link-outcome");
        getStyleClass().add("dialog-content");
        var check = Controls.label("", "field-hint");
        check.textProperty().bind(model.checkProperty().map(now -> now.isWrong() ? "" : now.words()));
        var link = new Button(text("appeals.link"), Controls.icon(Feather.LINK));
        link.setId("link-done");
        link.getStyleClass().add(Styles.ACCENT);
        link.setDefaultButton(true);
        link.disableProperty().bind(model.checkProperty().map(now -> !now.isWhole()));
        link.setOnAction(_ -> model.link());
        var code = Controls.textField("link-code", text("appeals.code-of-the-warning"), model.codeProperty());
        code.setPromptText("XXXX-XXXX-XXXX-XXXXX");
        getChildren().addAll(Controls.label(text("appeals.case-had-been-warned", model.caseId()), Styles.TITLE_3),
                Controls.paragraph(
                        text("appeals.where-this-person-was-warned"),
                        Styles.TEXT_MUTED),
                Controls.field(text("appeals.code-of-the-warning"), code), check,
                Controls.problem("link-wrong", model.checkProperty().map(now -> now.isWrong() ? now.words() : "")),
                Controls.problem("link-problem", model.attempt().problemProperty()), Controls.buttons(link));
    }
}
