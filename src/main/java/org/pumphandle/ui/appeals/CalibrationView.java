package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.TableContent;
import org.pumphandle.ui.appeals.CalibrationModel.Row;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** How right warnings were: a plot, its numbers beside it, and what it cannot say. */
public final class CalibrationView extends StackPane {

    public CalibrationView(CalibrationModel model) {
        setId("calibration");
        var plot = new CalibrationPlot();
        HBox.setHgrow(plot, Priority.ALWAYS);
        var rows = FXCollections.<Row>observableArrayList();
        var caution = Controls.paragraph("", "rule-explanation");
        caution.setId("calibration-caution");
        caution.setMaxWidth(Double.MAX_VALUE);
        var table = LinkedTable.of("calibration-table", text("appeals.classes-of-chance"), rows).holding(TableContent.OFFICE);
        table.getStyleClass().add("framed-table");
        table.getColumns().add(Columns.text(text("appeals.chance"), 120, Row::chance));
        table.getColumns().add(Columns.number(text("appeals.mean"), 56, Row::expected, MessageWords::percent).typedIn(0.01));
        table.getColumns().add(Columns.number(text("appeals.warned"), 64, Row::warnings, n -> Numbers.whole((long) n)));
        table.getColumns().add(Columns.number(text("appeals.positive"), 64, Row::positive, n -> Numbers.whole((long) n)));
        table.getColumns().add(Columns.number(text("appeals.upheld"), 64, Row::upheld, n -> Numbers.whole((long) n)));
        table.setPrefWidth(390);
        table.setMinWidth(380);
        table.setMaxHeight(230);
        var columns = new HBox(plot, table);
        columns.getStyleClass().add("warning-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        var box = new VBox(Controls.label(text("appeals.what-was-heard-of-warnings"), Styles.TITLE_4), legend(), columns,
                caution);
        box.getStyleClass().add("warning-sections");
        var nothing = Controls.emptyState(Feather.BAR_CHART_2, text("appeals.nothing-to-compare-yet"),
                text("appeals.once-warnings-went-out-what"));
        box.visibleProperty().bind(model.rowsProperty().map(found -> !found.isEmpty()));
        nothing.visibleProperty().bind(box.visibleProperty().not());
        getChildren().addAll(nothing, box);
        model.rowsProperty().subscribe(found -> {
            rows.setAll(found);
            plot.show(found);
            caution.setText(model.caution());
        });
    }

    private static Node legend() {
        var row = new HBox(entry("plot-positive", text("appeals.followed-by-a-positive-test")),
                entry("plot-upheld", text("appeals.found-wrong-after-an-appeal")));
        row.getStyleClass().add("legend");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node entry(String styleClass, String words) {
        var dot = new Circle(5);
        dot.getStyleClass().add(styleClass);
        var label = Controls.label(words, "legend-entry");
        label.setGraphic(dot);
        return label;
    }
}
