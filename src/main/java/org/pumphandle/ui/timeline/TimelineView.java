package org.pumphandle.ui.timeline;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.timeline.Player.Speed;

/** The timeline with its head: title, what the colours mean, zoom. */
public final class TimelineView extends VBox {
    /** What each colour of {@link Palette#steps} stands for. */
    private static final List<String> LEGEND = List.of("timeline.under-15-min", "timeline.15-to-30-min", "timeline.30-to-60-min",
            "timeline.1-to-3-h", "timeline.over-3-h");
    private static final String SPEED = "timeline.speed";
    private static final double BOTH_PX = 540;

    private final TimelineModel model;
    private final TimelineChart chart;
    private final HBox legend = new HBox();

    public TimelineView(TimelineModel model) {
        this.model = model;
        this.chart = new TimelineChart(model);
        getStyleClass().addAll("pane", "timeline-pane");
        legend.getStyleClass().add("legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        var tape = new Tape(model);
        var head = new HBox(whole(Controls.label(text("timeline.timeline"), "pane-title")),
                whole(Controls.label(model.times().zoneName(), "count")),
                tape, new Spacer(), button("timeline-zoom-in", Feather.ZOOM_IN, text("timeline.zoom-in"), 0.5),
                button("timeline-zoom-out", Feather.ZOOM_OUT, text("timeline.zoom-out"), 2), whole());
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var state = state();
        var foot = new HBox(state, new Spacer(), legend, clear());
        // Where there is no room for both, what is played comes first.
        legend.visibleProperty().bind(foot.widthProperty().greaterThan(BOTH_PX).or(state.textProperty().isEmpty()));
        legend.managedProperty().bind(legend.visibleProperty());
        foot.getStyleClass().add("timeline-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, chart, foot);
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

    /** Takes the speed that was chosen last time, and keeps the next one. */
    public void remember(UserSettings settings) {
        var speed = model.player().speedProperty();
        settings.get(SPEED).flatMap(Speed::of).ifPresent(speed::set);
        speed.addListener((_, _, chosen) -> settings.put(SPEED, Integer.toString(chosen.perSecond())));
    }

    /** Starts or pauses what is played. */
    public void togglePlay() {
        model.player().toggle();
    }

    /** Stops what is played for good. */
    public void dispose() {
        model.player().pause();
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** When it is that is played, and what is known of the case then. */
    private Label state() {
        var state = whole(Controls.label("", "count"));
        state.setId("timeline-state");
        model.selection().playedTProperty().subscribe(played -> {
            double t = played.doubleValue();
            state.setText(Double.isNaN(t) ? "" : text("timeline.at-it-was", model.times().compact(t), model.stateInWords(t)));
        });
        return state;
    }

    private Node clear() {
        var button = small(Controls.iconButton("timeline-clear", Feather.X, text("timeline.show-all-of-the-time")));
        button.setOnAction(_ -> model.clearPeriod());
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(model.selection().narrowingProperty().map(narrowing -> narrowing.period().isPresent()));
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
