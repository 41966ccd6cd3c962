package org.pumphandle.ui.approval;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.StackPane;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.MapView;
import org.pumphandle.model.Assessment.PlaceCount;
import org.pumphandle.model.Fix;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Theme;

/** Where recipients were exposed, in boxes of some kilometres: the darker, the more of them. It must be disposed of. JavaFX thread. */
final class PlacesMap extends StackPane {
    private static final String SHOWN = "recipients";
    private static final double ROOM_PX = 24;
    private static final double LEAST_OPACITY = 0.15;
    private static final double MOST_OPACITY = 0.6;

    private final MapView map = new MapView();
    private final Palette palette;

    /** @param ground base map and the station's own layers, bottom first */
    PlacesMap(List<MapLayer> ground, Theme theme) {
        this.palette = theme.palette();
        map.setId("approval-map");
        map.setAnimated(false);
        map.setDark(theme.isDark());
        map.setLayers(ground);
        map.setMinHeight(120);
        map.setPrefHeight(180);
        getStyleClass().add("area-map");
        getChildren().add(map);
    }

    void show(List<PlaceCount> places) {
        int most = places.stream().mapToInt(PlaceCount::recipients).max().orElse(1);
        var shapes = places.stream().map(place -> shape(place, most)).toList();
        map.replaceLayer(SHOWN, MapLayer.of(SHOWN, shapes));
        shapes.stream().map(shape -> Bounds.of(shape.lonDeg(), shape.latDeg())).reduce(Bounds::and).ifPresent(box -> map.fit(box, ROOM_PX));
    }

    private MapShape shape(PlaceCount place, int most) {
        double west = place.area().westE7() / Fix.E7;
        double east = place.area().eastE7() / Fix.E7;
        double south = place.area().southE7() / Fix.E7;
        double north = place.area().northE7() / Fix.E7;
        double opacity = LEAST_OPACITY + (MOST_OPACITY - LEAST_OPACITY) * place.recipients() / most;
        var symbol = MapSymbol.area(Palette.faded(palette.track(), opacity)).withStroke(palette.track(), 1.5);
        return MapShape.polygon(place, new double[]{west, east, east, west, west}, new double[]{south, south, north, north, south}, symbol,
                text("approval.recipients", place.recipients()));
    }

    CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    /** Stops painting for good. */
    void dispose() {
        map.dispose();
    }
}
