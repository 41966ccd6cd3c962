package org.pumphandle.ui.clusters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.StackPane;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.MapView;
import org.pumphandle.map.PointCluster;
import org.pumphandle.map.Position;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Theme;

/**
 * Clusters where they are in the mean, the more exposed the larger, those near each other as one circle with their number; the chosen one lies over all. A
 * click chooses, or goes closer. It must be disposed of. JavaFX thread.
 */
final class ClustersMap extends StackPane {
    private static final String SHOWN = "exposure-clusters";
    private static final double ROOM_PX = 40;
    private static final double ROOM_DEG = 0.001;
    private static final double CLOSE_ZOOM = 14;

    private final MapView map = new MapView();
    private final ClustersModel model;
    private Palette palette = Palette.LIGHT;

    ClustersMap(ClustersModel model) {
        this.model = model;
        map.setId("clusters-map");
        map.setAnimated(false);
        map.setMinSize(160, 120);
        map.tell(model::toldOf);
        map.onClick(key -> key.ifPresent(this::click));
        getStyleClass().add("area-map");
        getChildren().add(map);
        model.timesReadProperty().subscribe(_ -> {
            draw();
            fit();
        });
        model.chosenProperty().subscribe(now -> {
            draw();
            now.ifPresent(one -> map.show(new Position(one.cluster().lonDeg(), one.cluster().latDeg()), CLOSE_ZOOM));
        });
    }

    /** @param ground base map and the station's own layers, bottom first */
    void setGround(List<MapLayer> ground, Theme theme) {
        palette = theme.palette();
        map.setDark(theme.isDark());
        map.setLayers(ground);
        draw();
    }

    private void click(Object key) {
        switch (key) {
            case ClusterSummary one -> model.chosenProperty().set(Optional.of(one));
            case PointCluster together -> map.fit(together.bounds(), ROOM_PX);
            default -> {
                // Nothing else can be clicked.
            }
        }
    }

    private void draw() {
        var chosen = model.chosenProperty().get();
        map.replaceLayer(SHOWN, MapLayer.clustered(SHOWN, model.shown().stream().map(one -> shape(one, false)).toList()));
        map.setLive(chosen.stream().map(one -> shape(one, true)).toList());
    }

    private MapShape shape(ClusterSummary one, boolean isChosen) {
        int colour = palette.steps().getLast();
        double radiusPx = Math.min(16, 4 + 2 * Math.log1p(one.exposures().size()));
        return MapShape.point(one, one.cluster().lonDeg(), one.cluster().latDeg(),
                MapSymbol.point(Palette.faded(colour, isChosen ? 1 : 0.25), radiusPx)
                        .withStroke(isChosen ? palette.hover() : colour, isChosen ? 3 : 1.5),
                "");
    }

    private void fit() {
        model.shown().stream().map(one -> around(one)).reduce(Bounds::and).ifPresent(box -> map.fit(box, ROOM_PX));
    }

    private static Bounds around(ClusterSummary one) {
        return new Bounds(one.cluster().lonDeg() - ROOM_DEG, one.cluster().latDeg() - ROOM_DEG, one.cluster().lonDeg() + ROOM_DEG,
                one.cluster().latDeg() + ROOM_DEG);
    }

    CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    /** Stops painting for good. */
    void dispose() {
        map.dispose();
    }
}
