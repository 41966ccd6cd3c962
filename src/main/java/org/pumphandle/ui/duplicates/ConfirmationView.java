package org.pumphandle.ui.duplicates;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;

/** Says what an answer would do, and asks once more. */
final class ConfirmationView extends VBox {

    ConfirmationView(DuplicatesModel model) {
        setId("duplicates-question");
        getStyleClass().addAll("confirmation", "quiet-confirmation");
        var words = new VBox();
        words.getStyleClass().add("pair-question");
        var yes = new Button();
        yes.setId("duplicates-yes");
        yes.getStyleClass().add(Styles.ACCENT);
        yes.textProperty().bind(model.questionProperty().map(asked -> asked.map(ConfirmationView::verb).orElse("")));
        yes.disableProperty().bind(model.attempt().busyProperty());
        yes.setOnAction(_ -> model.confirm());
        var no = new Button(text("duplicates.not-now"));
        no.setId("duplicates-no");
        no.setOnAction(_ -> model.leave());
        var row = new HBox(yes, no);
        row.getStyleClass().add("row");
        getChildren().addAll(words, Controls.problem("duplicates-problem", model.attempt().problemProperty()), row);
        visibleProperty().bind(model.questionProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        model.questionProperty().subscribe(asked -> {
            words.getChildren().setAll(model.questionInWords().stream().map(Controls::paragraph).toList());
            asked.ifPresent(_ -> no.requestFocus());
        });
    }

    private static String verb(Answer answer) {
        return switch (answer) {
            case KEEP_LEFT, KEEP_RIGHT -> text("duplicates.merge");
            case TWO_PERSONS -> text("duplicates.they-are-two");
        };
    }
}
