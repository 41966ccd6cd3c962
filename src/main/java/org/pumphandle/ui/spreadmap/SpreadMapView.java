package org.pumphandle.ui.spreadmap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapView;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.spreadmap.SpreadMapModel.Shown;

/** The map, over it what it shows, under it the days; beside it the numbers. It must be disposed of. JavaFX thread. */
public final class SpreadMapView extends StackPane {
    private static final String SHOWN = "spread";
    private static final double ROOM_PX = 36;
    private static final double LEGEND_PX = 10;

    private final SpreadMapModel model;
    private final MapView map = new MapView();
    private final VBox legend = new VBox();
    private final DayBar days;
    private final Subscription themed;
    private HexShapes shapes;
    private double fittedKm2;

    public SpreadMapView(SpreadMapModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.days = new DayBar(model);
        this.shapes = new HexShapes(model, theme.getValue().palette());
        setId("spread-map");
        map.setId("spread-map-view");
        map.setAnimated(false);
        map.onClick(key -> model.chosenProperty().set(key.filter(HexCell.class::isInstance).map(HexCell.class::cast)));
        legend.getStyleClass().add("map-legend");
        legend.setId("spread-map-legend");
        legend.setMouseTransparent(true);
        legend.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(content());
        model.mapProperty().subscribe(found -> {
            found.ifPresent(this::fit);
            show();
        });
        model.dayProperty().subscribe((_, _) -> show());
        model.shownProperty().subscribe((_, _) -> show());
        model.chosenProperty().subscribe(chosen -> map.setLive(chosen.map(cell -> shapes.edge(cell)).orElse(List.of())));
        themed = theme.subscribe(this::dress);
    }

    private Node content() {
        var caution = Controls.paragraph("", "plot-caution");
        caution.setId("spread-map-caution");
        Runnable say = () -> caution.setText(model.caution());
        model.mapProperty().subscribe(_ -> say.run());
        model.shownProperty().subscribe((_, _) -> say.run());
        var nothing = Controls.label("", "map-nothing");
        nothing.setId("spread-map-nothing");
        model.mapProperty().subscribe(found -> {
            nothing.setText(text(found.isEmpty() ? "spreadmap.reading" : "spreadmap.nothing"));
            nothing.setVisible(found.isEmpty() || model.isEmpty());
        });
        var framed = new StackPane(map, legend, nothing);
        framed.getStyleClass().add("area-map");
        StackPane.setAlignment(legend, Pos.TOP_LEFT);
        StackPane.setMargin(legend, new Insets(LEGEND_PX));
        var pane = new BorderPane(framed, new SpreadMapBar(model), new CellTables(model), new VBox(days, caution), null);
        pane.getStyleClass().add("spread-map");
        return pane;
    }

    private void fit(SpreadMap found) {
        if (fittedKm2 != found.cellKm2() && !found.outlines().isEmpty()) {
            fittedKm2 = found.cellKm2();
            found.outlines().values().stream().map(outline -> Bounds.of(
                    outline.corners().stream().mapToDouble(corner -> corner.lonDeg()).toArray(),
                    outline.corners().stream().mapToDouble(corner -> corner.latDeg()).toArray())).reduce(Bounds::and)
                    .ifPresent(box -> map.fit(box, ROOM_PX));
        }
    }

    private void show() {
        map.replaceLayer(SHOWN, MapLayer.of(SHOWN, shapes.shapes()));
        var entries = model.shownProperty().get() == Shown.FLOWS
                ? List.<Node>of(Controls.label(text("spreadmap.legend-flows"), "map-legend-entry"))
                : shapes.legend().stream().<Node>map(SpreadMapView::entry).toList();
        legend.getChildren().setAll(Controls.label(model.shownProperty().get().inWords(), "map-legend-entry"));
        legend.getChildren().addAll(entries);
        legend.setVisible(!model.isEmpty());
    }

    private static Node entry(HexShapes.Step step) {
        var swatch = new Rectangle(14, 10, Color.rgb(step.argb() >> 16 & 255, step.argb() >> 8 & 255, step.argb() & 255,
                (step.argb() >>> 24) / 255.0));
        var words = step.from() == step.to()
                ? Integer.toString(step.from())
                : step.to() == Integer.MAX_VALUE ? step.from() + "+" : step.from() + "–" + step.to();
        var row = new HBox(swatch, Controls.label(words, "map-legend-entry"));
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void dress(Theme theme) {
        shapes = new HexShapes(model, theme.palette());
        map.setDark(theme.isDark());
        show();
    }

    /** @param ground base map and the station's own layers, bottom first */
    public void setGround(List<MapLayer> ground) {
        var layers = new ArrayList<>(ground);
        layers.add(MapLayer.of(SHOWN, shapes.shapes()));
        map.setLayers(layers);
    }

    public CompletableFuture<Void> whenPainted() {
        return map.getWidth() > 0 ? map.whenPainted() : CompletableFuture.completedFuture(null);
    }

    /** Stops painting and playing for good. */
    public void dispose() {
        themed.unsubscribe();
        model.pause();
        map.dispose();
    }
}
