package org.pumphandle.ui.curves;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.curves.CurvesModel.Row;
import org.pumphandle.ui.curves.Plot.Kind;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** The charts beside each other, under them the numbers of the chosen one. */
public final class CurvesView extends StackPane {
    private final CurvesModel model;
    private final Runnable onReport;
    private final List<PlotView> plots;
    private final Subscription themed;

    /** @param onReport wants them on paper */
    public CurvesView(CurvesModel model, ObservableValue<Theme> theme, Runnable onReport) {
        this.model = model;
        this.onReport = onReport;
        this.plots = Arrays.stream(Kind.values()).map(kind -> new PlotView(model, kind)).toList();
        setId("curves");
        var shown = new BorderPane(charts(), head(), null, numbers(), null);
        var nothing = new StackPane();
        shown.setVisible(false);
        getChildren().addAll(nothing, shown);
        model.plotsProperty().subscribe(found -> {
            for (int i = 0; i < found.size(); i++) {
                plots.get(i).show(found.get(i));
            }
            shown.setVisible(!model.isEmpty());
            nothing.getChildren().setAll(Controls.emptyState(Feather.TRENDING_UP,
                    text(model.isRead() ? "curves.nothing-to-draw" : "curves.reading"), text("curves.nothing-to-draw-advice")));
            nothing.setVisible(model.isEmpty());
        });
        themed = theme.subscribe(now -> plots.forEach(plot -> plot.setPalette(now.palette())));
    }

    private Node head() {
        var counted = Controls.paragraph("", "plot-caution");
        counted.setId("curves-counted");
        HBox.setHgrow(counted, Priority.ALWAYS);
        model.plotsProperty().subscribe(_ -> counted.setText(model.counted()));
        var apply = Controls.iconButton("curves-apply", Feather.CHECK, text("curves.reckon-anew"));
        apply.setOnAction(_ -> model.refresh());
        var row = new HBox(counted, new Spacer(), word(text("curves.serial-interval")),
                days("curves-mean", text("curves.serial-mean"), true), word("±"),
                days("curves-sd", text("curves.serial-sd"), false), word(text("curves.days")),
                apply, Controls.wordButton("curves-report", text("situation.situation-report"), Feather.FILE_TEXT, onReport));
        row.getStyleClass().addAll("row", "plots-head");
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(row, Controls.problem("curves-problem", model.problemProperty()));
    }

    private static Node word(String words) {
        var label = Controls.label(words, "field-label");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private TextField days(String id, String says, boolean isMean) {
        var field = Controls.textField(id, says, isMean ? model.meanDaysProperty() : model.sdDaysProperty());
        field.setPrefColumnCount(3);
        field.setMinWidth(USE_PREF_SIZE);
        field.setOnAction(_ -> model.refresh());
        return field;
    }

    private Node charts() {
        var grid = new PlotGrid(plots);
        var rolled = new ScrollPane(grid);
        rolled.setFitToWidth(true);
        rolled.getStyleClass().add("plain-scroll");
        rolled.setFocusTraversable(false);
        return rolled;
    }

    private Node numbers() {
        var rows = FXCollections.<Row>observableArrayList();
        var table = LinkedTable.of("curves-table", text("curves.numbers"), rows);
        table.getStyleClass().add("framed-table");
        table.getColumns().add(Columns.text(text("curves.at"), 150, Row::at));
        table.getColumns().add(Columns.number(text("curves.value"), 90, Row::value, CurvesView::hundredths));
        table.getColumns().add(Columns.number(text("curves.low"), 90, Row::low, CurvesView::hundredths));
        table.getColumns().add(Columns.number(text("curves.high"), 90, Row::high, CurvesView::hundredths));
        table.setMinHeight(130);
        table.setPrefHeight(170);
        table.setPlaceholder(Controls.label(text("curves.nothing-known"), "count"));
        var title = Controls.label("", "plot-title");
        title.setId("curves-numbers-of");
        Runnable show = () -> {
            title.setText(text("curves.numbers-of", CurvesModel.title(model.chosenProperty().get())));
            rows.setAll(model.rows());
        };
        model.chosenProperty().subscribe(_ -> show.run());
        model.plotsProperty().subscribe(_ -> show.run());
        var box = new VBox(title, table);
        box.getStyleClass().add("plots-numbers");
        return box;
    }

    private static String hundredths(double number) {
        return Double.isNaN(number) ? "" : Numbers.plain(Math.round(number * 100) / 100.0);
    }

    /** Follows the light no more. */
    public void dispose() {
        themed.unsubscribe();
    }
}
