package org.pumphandle.ui.duplicates;

import static org.pumphandle.ui.common.Words.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.DuplicateReason;
import org.pumphandle.station.DuplicatePair;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.TimeFormat;

/** Two cases beside each other: why they may be one person, and what is known of each, what differs marked. */
final class PairView extends VBox {
    private static final double NAME_PX = 118;

    PairView(DuplicatePair pair, TimeFormat times) {
        getStyleClass().add("pair-view");
        var chip = Controls.label(ReasonWords.of(pair.likelihood()), "chip", ReasonWords.chip(pair.likelihood()));
        chip.setMinWidth(USE_PREF_SIZE);
        var title = Controls.label(text("duplicates.two-cases", pair.left().id(), pair.right().id()), "report-file");
        var head = new HBox(Controls.icon(Feather.USERS), title, chip);
        head.getStyleClass().add("report-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, reasons(pair), facts(pair, times));
    }

    private static Node reasons(DuplicatePair pair) {
        var flow = new FlowPane();
        flow.setId("duplicate-reasons");
        flow.getStyleClass().add("pair-reasons");
        pair.reasons().forEach(reason -> flow.getChildren().add(reason(reason)));
        return flow;
    }

    private static Node reason(DuplicateReason reason) {
        boolean isAgainst = reason.kind().weight() < 0;
        var words = Controls.label(ReasonWords.of(reason), "pair-reason-words");
        words.setGraphic(Controls.icon(isAgainst ? Feather.MINUS_CIRCLE : Feather.CHECK_CIRCLE));
        var box = new HBox(words, Controls.label(ReasonWords.weight(reason), "count"));
        box.getStyleClass().addAll("row", "pair-reason");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node facts(DuplicatePair pair, TimeFormat times) {
        var grid = new GridPane();
        grid.setId("duplicate-facts");
        grid.getStyleClass().add("pair-facts");
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAME_PX), half(), half());
        grid.addRow(0, cell("", "pair-head"), cell(pair.left().id(), "pair-head"), cell(pair.right().id(), "pair-head"));
        int row = 1;
        for (var fact : Fact.of(pair, times)) {
            var left = cell(fact.left(), "pair-value");
            var right = cell(fact.right(), "pair-value");
            if (fact.differs()) {
                for (var side : new Label[]{left, right}) {
                    side.getStyleClass().add("pair-differs");
                    side.setAccessibleText(text("duplicates.differs", fact.name(), side.getText()));
                }
            }
            grid.addRow(row++, cell(fact.name(), "pair-name"), left, right);
        }
        return grid;
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setMinWidth(0);
        half.setPrefWidth(160);
        return half;
    }

    private static Label cell(String text, String style) {
        var cell = Controls.paragraph(text, style);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }
}
