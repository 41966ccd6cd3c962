package org.pumphandle.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.StackPane;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.MapView;
import org.pumphandle.model.Area;
import org.pumphandle.model.Fix;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Theme;

/** A small map of where the fixes of a file are. It must be disposed of. JavaFX thread. */
final class AreaMap extends StackPane {
    private static final double ROOM_PX = 40;
    private static final double ROOM_OF_AREA_PX = 18;
    /** About a kilometre: closer there is nothing to recognise the place by. */
    private static final double LEAST_SPAN_DEG = 0.01;
    private static final String SHOWN = "imported";

    private final MapView map = new MapView();
    private final Palette palette;

    /** @param ground base map and the station's own layers, bottom first */
    AreaMap(String id, List<MapLayer> ground, Theme theme) {
        this.palette = theme.palette();
        map.setId(id);
        map.setAnimated(false);
        map.setDark(theme.isDark());
        map.setLayers(ground);
        getStyleClass().add("area-map");
        getChildren().add(map);
    }

    /** Shows positions; they are not joined, and nothing is said of any of them. */
    void showPositions(List<Fix> fixes) {
        var symbol = MapSymbol.point(palette.track(), 3.5).withStroke(palette.halo(), 1.2);
        var shapes = new ArrayList<MapShape>();
        fixes.forEach(fix -> shapes.add(MapShape.point(null, fix.lonDeg(), fix.latDeg(), symbol, "")));
        show(shapes, ROOM_PX);
    }

    /** Shows the box of all fixes of an import. */
    void showArea(Area area) {
        double west = area.westE7() / Fix.E7;
        double east = area.eastE7() / Fix.E7;
        double south = area.southE7() / Fix.E7;
        double north = area.northE7() / Fix.E7;
        var symbol = MapSymbol.area(Palette.faded(palette.track(), 0.16)).withStroke(palette.track(), 2);
        show(List.of(MapShape.polygon(null, new double[]{west, east, east, west, west}, new double[]{south, south, north, north, south},
                symbol, "")), ROOM_OF_AREA_PX);
    }

    private void show(List<MapShape> shapes, double roomPx) {
        map.replaceLayer(SHOWN, MapLayer.of(SHOWN, shapes));
        shapes.stream().map(shape -> Bounds.of(shape.lonDeg(), shape.latDeg())).reduce(Bounds::and)
                .ifPresent(box -> map.fit(widened(box), roomPx));
    }

    private static Bounds widened(Bounds box) {
        double lon = Math.max(0, LEAST_SPAN_DEG - (box.eastDeg() - box.westDeg())) / 2;
        double lat = Math.max(0, LEAST_SPAN_DEG - (box.northDeg() - box.southDeg())) / 2;
        return new Bounds(box.westDeg() - lon, Math.max(-90, box.southDeg() - lat), box.eastDeg() + lon,
                Math.min(90, box.northDeg() + lat));
    }

    CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    /** Stops painting for good. */
    void dispose() {
        map.dispose();
    }
}
