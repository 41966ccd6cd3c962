package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;

/** Where a batch is prepared that takes warnings back. */
public final class RetractView extends BorderPane {

    /** @param onBack goes back to the batches */
    public RetractView(RetractModel model, Runnable onBack) {
        setId("retract");
        getStyleClass().addAll("page", "warnings");
        var advice = Controls.paragraph(text("batches.warnings-were-found-wrong", model.due()),
                Styles.TEXT_MUTED);
        setTop(new VBox(Controls.label(text("batches.new-batch-of-retractions"), Styles.TITLE_3), advice));
        setCenter(new TextFormView(model.text(), model.text().textProperty().map(text -> text.map(MessageWords::size).orElse(""))));
        var back = new Button(text("batches.back"), Controls.icon(Feather.ARROW_LEFT));
        back.setId("retract-back");
        back.setOnAction(_ -> onBack.run());
        var make = new Button(text("batches.make-draft"), Controls.icon(Feather.CHECK));
        make.setId("retract-make");
        make.getStyleClass().add(Styles.ACCENT);
        make.disableProperty().bind(model.text().textProperty().map(Optional::isEmpty));
        make.setOnAction(_ -> model.make());
        var row = new HBox(new Spacer(), back, make);
        row.getStyleClass().addAll("row", "warning-below");
        setBottom(row);
    }
}
