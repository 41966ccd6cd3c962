package org.pumphandle.ui;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.map.BaseMap;
import org.pumphandle.map.MapDataException;
import org.pumphandle.map.MapLayer;

/**
 * The program's own folders, which stay the same whoever signs in: what comes with it, above all the map of the world, which is read once; and where it logs. JavaFX
 * thread.
 */
public final class Assets {
    private final Path folder;
    private final Path logs;
    private @Nullable List<MapLayer> world;

    /**
     * @param folder of what comes with the program
     * @param logs folder of its log and of the reports of its faults, which may not be there
     */
    public Assets(Path folder, Path logs) {
        this.folder = folder;
        this.logs = logs;
    }

    Path folder() {
        return folder;
    }

    Path logs() {
        return logs;
    }

    /** The first page of the manual, which what is installed has. */
    Optional<URI> manual() {
        return Optional.of(folder.resolve("manual/index.html")).filter(Files::isRegularFile).map(Path::toUri);
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
