package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.map.MapDataException;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.Action;
import org.pumphandle.ui.basemaps.BaseMapsView;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.FileChoice.Wanted;
import org.pumphandle.ui.tasks.Notice;

/** What lies under everything on every map: the world, over it the street maps that are shown, then the station's own layers. JavaFX thread. */
final class MapGround {
    private final MainModel model;
    private final List<MapLayer> world;
    private List<MapLayer> base = List.of();
    private List<MapLayer> layers = List.of();

    MapGround(MainModel model, Assets assets) {
        this.model = model;
        this.world = world(assets);
    }

    private List<MapLayer> world(Assets assets) {
        try {
            return assets.world();
        } catch (MapDataException e) {
            model.tasks().tell(Notice.error(text("main.the-base-map-is-missing"), e));
            return List.of();
        }
    }

    /** Bottom first. */
    List<MapLayer> layers() {
        return layers;
    }

    /** The same without the station's own layers. */
    List<MapLayer> base() {
        return base;
    }

    /** @param listener is called now and whenever the layers change */
    void subscribe(Runnable listener) {
        model.layersProperty().subscribe((_, _) -> lay(listener));
        model.baseMaps().layersProperty().subscribe((_, _) -> lay(listener));
        lay(listener);
    }

    private void lay(Runnable listener) {
        var under = new ArrayList<>(world);
        under.addAll(model.baseMaps().layersProperty().get());
        base = List.copyOf(under);
        under.addAll(model.layersProperty().get());
        layers = List.copyOf(under);
        listener.run();
    }

    /** The list of the street maps, to be added to and chosen from. */
    BaseMapsView list(FileChoice files) {
        return new BaseMapsView(model.baseMaps(), model.may(Action.BASE_MAP_ADDED), () -> files.files(new Wanted(text("basemaps.add-a-map"),
                text("basemaps.extracts-and-tiles"), List.of("*.pbf", "*.osm", "*.gz", "*.zst", "*.mbtiles", "*.gpkg", "*.tif", "*.tiff"),
                true)));
    }
}
