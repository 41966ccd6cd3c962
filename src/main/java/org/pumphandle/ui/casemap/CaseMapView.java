package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapView;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Theme;

/** The map with the case on it. */
public final class CaseMapView extends StackPane {
    private static final String TRACK = "case-track";
    private static final String EPISODES = "episodes";
    private static final double ROOM_PX = 56;

    private final MapView map = new MapView();
    private final CaseMapModel model;
    private List<MapLayer> ground = List.of();

    public CaseMapView(CaseMapModel model) {
        this.model = model;
        map.setId("map");
        getStyleClass().add("map-pane");
        var hint = Controls.emptyState(Feather.MAP, text("casemap.no-path-to-show"),
                text("casemap.choose-a-case-that-has"));
        hint.getStyleClass().add("map-hint");
        hint.setMouseTransparent(true);
        hint.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(map, hint);
        map.onHover(model::hover);
        map.onClick(model::click);
        model.trackProperty().subscribe(shapes -> {
            map.replaceLayer(TRACK, MapLayer.of(TRACK, shapes));
            hint.setVisible(shapes.isEmpty() && model.focusProperty().get().isEmpty());
        });
        model.episodesProperty().subscribe(shapes -> map.replaceLayer(EPISODES, MapLayer.of(EPISODES, shapes)));
        model.liveProperty().subscribe(map::setLive);
        model.focusProperty().subscribe(box -> box.ifPresent(bounds -> map.fit(bounds, ROOM_PX)));
    }

    /** Shows these layers under the case. */
    public void setGround(List<MapLayer> bottomFirst) {
        ground = List.copyOf(bottomFirst);
        var layers = new ArrayList<>(ground);
        layers.add(MapLayer.of(TRACK, model.trackProperty().get()));
        layers.add(MapLayer.of(EPISODES, model.episodesProperty().get()));
        map.setLayers(layers);
        if (model.focusProperty().get().isEmpty()) {
            ground.stream().flatMap(layer -> layer.bounds().stream()).reduce((a, b) -> a.and(b)).ifPresent(box -> map.fit(box, ROOM_PX));
        }
    }

    public void setTheme(Theme theme) {
        model.setPalette(theme.palette());
        map.setDark(theme.isDark());
    }

    /** Completes once all of the map is painted. */
    public CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    /** Whether movements of the map are shown as such. */
    public void setAnimated(boolean animated) {
        map.setAnimated(animated);
    }

    /** Stops painting for good. */
    public void dispose() {
        map.dispose();
    }
}
