package org.pumphandle.tiles;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.exchange.OsmExtract;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Makes a map of tiles of a file of any kind that is known. */
public final class MapFiles {

    private MapFiles() {
    }

    /**
     * Makes tiles of a file, or copies them where they are that already.
     *
     * @param target the MBTiles file to make; it appears whole or not at all
     * @param name what the map is called inside the file
     * @throws ImportException where the file cannot be read, holds nothing for a map, or there is no room
     * @throws CancellationException where it was cancelled; then nothing stays
     */
    public static void keep(Path file, Path target, String name, Progress progress, Cancellation cancellation) {
        if (OsmExtract.isExtract(file)) {
            StreetMapConversion.convert(file, target, name, progress, cancellation);
        } else if (GeoTiff.isTiff(file)) {
            PartFolder.make(target, folder -> {
                try (var tiff = GeoTiff.open(file)) {
                    return pictures(tiff.raster(), name, folder, progress, cancellation);
                }
            });
        } else if (GeoPackage.isGeoPackage(file)) {
            PartFolder.make(target, folder -> {
                try (var source = GeoPackage.open(file)) {
                    return source.tiles(name, folder, progress, cancellation);
                }
            });
        } else {
            MbtilesFile.copy(file, target, progress, cancellation);
        }
    }

    /** A picture as a file of tiles. */
    static Path pictures(Raster raster, String name, Path folder, Progress progress, Cancellation cancellation)
            throws IOException, SQLException {
        var made = folder.resolve("tiles");
        try (var writer = new MbtilesWriter(made)) {
            var tiles = new RasterTiles(raster, writer, progress, cancellation);
            tiles.write();
            writer.finish(VectorTiles.metadata(name, "png", "", tiles.deepest(), tiles.box()));
        }
        return made;
    }
}
