package org.pumphandle.ui.duplicates;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pumphandle.station.DuplicatePair;
import org.pumphandle.ui.common.Controls;

/** A pair in the list: its two cases, how likely it is, and why. */
final class PairCell extends ListCell<DuplicatePair> {

    PairCell() {
        getStyleClass().add("pair-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DuplicatePair pair, boolean isEmpty) {
        super.updateItem(pair, isEmpty);
        setGraphic(null);
        setAccessibleText(null);
        if (isEmpty || pair == null) {
            return;
        }
        var names = text("duplicates.two-cases", pair.left().id(), pair.right().id());
        var likelihood = ReasonWords.of(pair.likelihood());
        var reasons = ReasonWords.listed(pair.reasons());
        var chip = Controls.label(likelihood, "chip", ReasonWords.chip(pair.likelihood()));
        chip.setMinWidth(USE_PREF_SIZE);
        var top = new HBox(Controls.label(names, "case-id"), new Spacer(), chip);
        top.getStyleClass().add("row");
        top.setAlignment(Pos.CENTER_LEFT);
        var why = Controls.label(reasons, "case-dates");
        why.setMinWidth(0);
        var lines = new VBox(top, why);
        lines.getStyleClass().add("case-lines");
        lines.setMinWidth(0);
        lines.setPrefWidth(0);
        setGraphic(lines);
        setAccessibleText(text("duplicates.pair-in-words", names, likelihood, reasons));
    }
}
