package org.pumphandle.map;

import java.nio.file.Path;
import java.util.Optional;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.tiles.MbtilesFile;
import org.pumphandle.tiles.StreetMapConversion;

/** Street maps for tests of the map. */
final class StreetMaps {
    static final Path VILLAGE = Path.of("src", "test", "resources", "osm", "village.osm");

    private StreetMaps() {
    }

    /** Converts an extract into a file of tiles and opens it. */
    static MbtilesFile converted(Path extract, Path folder) {
        var file = folder.resolve(extract.getFileName() + ".mbtiles");
        StreetMapConversion.convert(extract, file, "a map", Progress.NONE, new Cancellation());
        return MbtilesFile.open(file, "a map");
    }

    static TileSource sourceOf(MbtilesFile file) {
        var facts = file.facts();
        return new TileSource() {
            @Override
            public Kind kind() {
                return facts.kind() == BaseMapFacts.Kind.VECTORS ? Kind.VECTORS : Kind.PICTURES;
            }

            @Override
            public Bounds bounds() {
                var box = facts.box();
                return new Bounds(box.westDeg(), box.southDeg(), box.eastDeg(), box.northDeg());
            }

            @Override
            public int minZoom() {
                return facts.minZoom();
            }

            @Override
            public int maxZoom() {
                return facts.maxZoom();
            }

            @Override
            public Optional<byte[]> tile(int zoom, int column, int row) {
                return file.tile(zoom, column, row);
            }
        };
    }
}
