package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.map.BaseMap;
import org.pumphandle.map.MapDataException;
import org.pumphandle.map.MapLayer;

/** What comes with the program and stays the same whoever signs in, above all the map of the world, which is read once. JavaFX thread. */
public final class Assets {
    private final Path folder;
    private @Nullable List<MapLayer> world;

    public Assets(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** @throws MapDataException when one of the map's files is missing */
    List<MapLayer> world() {
        var known = world;
        if (known == null) {
            known = BaseMap.naturalEarth(folder);
            world = known;
        }
        return known;
    }
}
