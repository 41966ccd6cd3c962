package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Makes a file of vector tiles in the Shortbread schema of whatever can be drawn. */
final class VectorTiles {
    private static final int TILES_BETWEEN_REPORTS = 64;

    private final String attribution;
    private final Progress progress;
    private final Cancellation cancellation;

    VectorTiles(String attribution, Progress progress, Cancellation cancellation) {
        this.attribution = attribution;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Draws all that is on a map. */
    interface Source {
        /** What the map covers, on the Mercator square. */
        Envelope draw(WorkFile work, Drawing drawing, Path folder) throws IOException, SQLException;
    }

    /**
     * @param source named where nothing of it can be drawn
     * @param folder for what is put aside meanwhile
     */
    Path make(Path source, String name, Path folder, Source drawn) throws IOException, SQLException {
        try (var work = new WorkFile(folder.resolve("pieces")); var names = new PlaceNames(folder.resolve("names"))) {
            var box = new Envelope();
            try {
                box.expandToInclude(drawn.draw(work, new Drawing(work, names), folder));
            } catch (Drawing.Failure e) {
                e.rethrow();
            }
            if (work.pieces() == 0) {
                throw new ImportException(message("tiles.the-extract-holds-neither-streets", source));
            }
            var made = folder.resolve("tiles");
            write(work, names, made, name, box);
            return made;
        }
    }

    private void write(WorkFile work, PlaceNames names, Path file, String name, Envelope box) throws SQLException {
        try (var tiles = new MbtilesWriter(file)) {
            var layers = new TreeSet<String>();
            long[] done = {0, 0};
            work.eachTile((tile, pieces) -> {
                if (done[0]++ % TILES_BETWEEN_REPORTS == 0) {
                    progress.report(message("tiles.writing-tiles"), done[1], work.pieces());
                    cancellation.throwIfCancelled();
                }
                done[1] += pieces.size();
                pieces.forEach(piece -> layers.add(piece.layer()));
                tiles.add(tile, TileEncoder.encode(tile, pieces));
            });
            names.writeTo(tiles);
            var metadata = metadata(name, "pbf", attribution, TileCutter.DEEPEST, box);
            metadata.put("json", json(layers));
            tiles.finish(metadata);
        }
    }

    private static String json(Set<String> layers) {
        return layers.stream().map(layer -> "{\"id\":\"" + layer + "\",\"fields\":{}}")
                .collect(Collectors.joining(",", "{\"vector_layers\":[", "]}"));
    }

    /** What MBTiles say of themselves. */
    static Map<String, String> metadata(String name, String format, String attribution, int deepest, Envelope box) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("name", name);
        metadata.put("format", format);
        metadata.put("type", "baselayer");
        metadata.put("attribution", attribution);
        metadata.put("minzoom", "0");
        metadata.put("maxzoom", String.valueOf(deepest));
        metadata.put("bounds", String.format(Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", Tile.lonDeg(box.getMinX()), Tile.latDeg(box.getMaxY()),
                Tile.lonDeg(box.getMaxX()), Tile.latDeg(box.getMinY())));
        return metadata;
    }
}
