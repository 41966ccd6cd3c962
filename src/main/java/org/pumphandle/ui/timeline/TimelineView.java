package org.pumphandle.ui.timeline;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Theme;

/** The timeline with its head: title, what the colours mean, zoom. */
public final class TimelineView extends VBox {
    /** What each colour of {@link Palette#steps} stands for. */
    private static final List<String> LEGEND = List.of("timeline.under-15-min", "timeline.15-to-30-min", "timeline.30-to-60-min",
            "timeline.1-to-3-h", "timeline.over-3-h");

    private final TimelineModel model;
    private final TimelineChart chart;
    private final HBox legend = new HBox();

    public TimelineView(TimelineModel model) {
        this.model = model;
        this.chart = new TimelineChart(model);
        getStyleClass().addAll("pane", "timeline-pane");
        legend.getStyleClass().add("legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        var head = new HBox(Controls.label(text("timeline.timeline"), "pane-title"), Controls.label(model.times().zoneName(), "count"),
                new Spacer(),
                legend, button("timeline-zoom-in", Feather.ZOOM_IN, text("timeline.zoom-in"), 0.5),
                button("timeline-zoom-out", Feather.ZOOM_OUT,
                        text("timeline.zoom-out"), 2),
                whole());
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
        setTheme(Theme.LIGHT);
    }

    public void setTheme(Theme theme) {
        chart.setPalette(theme.palette());
        legend.getChildren().clear();
        for (int i = 0; i < LEGEND.size(); i++) {
            var swatch = new Rectangle(10, 10, Color.web(String.format("#%06X", theme.palette().steps().get(i) & 0xFFFFFF)));
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            var entry = Controls.label(text(LEGEND.get(i)), "legend-entry");
            entry.setGraphic(swatch);
            legend.getChildren().add(entry);
        }
    }

    /** What the pointer is on, in one line. */
    public ReadOnlyStringProperty pointerTextProperty() {
        return chart.pointerTextProperty();
    }

    private Button button(String id, Feather icon, String says, double factor) {
        var button = small(Controls.iconButton(id, icon, says));
        button.setOnAction(_ -> {
            var shown = model.shownProperty().get();
            model.zoom(factor, (shown.fromT() + shown.toT()) / 2);
        });
        return button;
    }

    private Node whole() {
        var button = small(Controls.iconButton("timeline-fit", Feather.MAXIMIZE_2, text("timeline.show-the-whole-time")));
        button.setOnAction(_ -> model.fit());
        return button;
    }

    private static Button small(Button button) {
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }
}
