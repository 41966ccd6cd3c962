package org.pumphandle.ui.casemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapShape;

/** The layers of the map from the ground up, as far as they are chosen. Each is made once for what it shows. JavaFX thread. */
final class MapStack {
    static final String WORLD = "ground.world";

    private final CaseMapModel model;
    private List<MapLayer> base = List.of();
    private List<MapLayer> own = List.of();
    private Optional<MapLayer> accuracies = Optional.empty();
    private Optional<MapLayer> stays = Optional.empty();
    private MapLayer track = MapLayer.of("case-track", List.of());
    private MapLayer exposureClusters = MapLayer.of("exposure-clusters", List.of());
    private MapLayer episodes = MapLayer.of("episodes", List.of());
    private Runnable changed = () -> {
    };

    MapStack(CaseMapModel model) {
        this.model = model;
        model.trackProperty().subscribe(shapes -> {
            track = MapLayer.of("case-track", shapes);
            accuracies = Optional.empty();
            stays = Optional.empty();
            changed.run();
        });
        model.episodesProperty().subscribe(shapes -> {
            episodes = episodes(shapes);
            changed.run();
        });
        model.exposureClustersProperty().subscribe(shapes -> {
            exposureClusters = MapLayer.of("exposure-clusters", shapes);
            changed.run();
        });
        model.layers().onChange(() -> {
            episodes = episodes(model.episodesProperty().get());
            changed.run();
        });
    }

    /** How a layer of the station is remembered. */
    static String idOf(MapLayer layer) {
        return "own." + layer.name();
    }

    private MapLayer episodes(List<MapShape> shapes) {
        return model.layers().clusters().isVisible() ? MapLayer.clustered("episodes", shapes) : MapLayer.of("episodes", shapes);
    }

    /** The one listener hears that the layers are others; at once for the first time. */
    void onChange(Runnable listener) {
        changed = listener;
        listener.run();
    }

    void setGround(List<MapLayer> world, List<MapLayer> ownLayers) {
        base = List.copyOf(world);
        own = List.copyOf(ownLayers);
        changed.run();
    }

    /** Bottom first. Of a ground that is not shown the names' font stays. */
    List<MapLayer> layers() {
        var chosen = model.layers();
        var shown = new ArrayList<MapLayer>();
        base.forEach(layer -> shown.add(chosen.isVisible(WORLD) ? layer : layer.emptied()));
        own.stream().filter(layer -> chosen.isVisible(idOf(layer))).forEach(shown::add);
        if (chosen.accuracy().isVisible()) {
            accuracies = accuracies.or(() -> Optional.of(MapLayer.of("accuracy", model.accuracies())));
            accuracies.ifPresent(shown::add);
        }
        if (chosen.path().isVisible()) {
            shown.add(track);
        }
        if (chosen.stays().isVisible()) {
            stays = stays.or(() -> Optional.of(MapLayer.of("stays", model.stays())));
            stays.ifPresent(shown::add);
        }
        if (chosen.exposureClusters().isVisible()) {
            shown.add(exposureClusters);
        }
        if (chosen.episodes().isVisible()) {
            shown.add(episodes);
        }
        return shown;
    }
}
