package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.exchange.OsmElement;
import org.pumphandle.exchange.OsmExtract;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.sqlite.SQLiteErrorCode;

/**
 * Turns an extract of OpenStreetMap into a file of vector tiles in the Shortbread schema. The extract is read twice, first its nodes and relations,
 * then its ways; what must be kept meanwhile lies on the disk beside the target, several times the extract's size, and is gone at the end
 * whatever happens. Memory does not grow with the extract, but for the relations that are drawn.
 */
public final class StreetMapConversion {
    public static final String ATTRIBUTION = "© OpenStreetMap contributors";
    private static final int TILES_BETWEEN_REPORTS = 64;

    private final Path extract;
    private final Path folder;
    private final Progress progress;
    private final Cancellation cancellation;

    private StreetMapConversion(Path extract, Path folder, Progress progress, Cancellation cancellation) {
        this.extract = extract;
        this.folder = folder;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * Converts an extract.
     *
     * @param target the file to make; it appears whole or not at all
     * @param name what the map is called inside the file
     * @throws ImportException where the extract cannot be read, holds nothing for a map, or there is no room
     * @throws CancellationException where it was cancelled; then nothing stays
     */
    public static void convert(Path extract, Path target, String name, Progress progress, Cancellation cancellation) {
        var folder = target.resolveSibling(target.getFileName() + PartFolder.ENDING);
        try {
            PartFolder.delete(folder);
            Files.createDirectories(folder);
            try {
                var made = new StreetMapConversion(extract, folder, progress, cancellation).tiles(name);
                Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                PartFolder.delete(folder);
            }
        } catch (SQLException e) {
            throw unwritable(target, e.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code, e);
        } catch (UncheckedIOException | IOException e) {
            throw unwritable(target, false, e);
        }
    }

    private static ImportException unwritable(Path target, boolean isFull, Exception e) {
        return new ImportException(
                isFull ? message("tiles.the-disk-is-full", target) : message("tiles.the-map-cannot-be-written", target),
                e);
    }

    private Path tiles(String name) throws IOException, SQLException {
        try (var work = new WorkFile(folder.resolve("pieces"));
                var names = new PlaceNames(folder.resolve("names"));
                var nodes = new NodePositions(folder.resolve("nodes"))) {
            var reading = new StreetMapReading(work, names, nodes);
            try {
                read(EnumSet.of(OsmElement.NODE, OsmElement.RELATION), reading, message("tiles.reading-places"));
                nodes.seal();
                read(Set.of(OsmElement.WAY), reading, message("tiles.reading-streets-and-buildings"));
                reading.assemble(progress, cancellation);
            } catch (StreetMapReading.Failure e) {
                e.rethrow();
            }
            if (work.pieces() == 0) {
                throw new ImportException(message("tiles.the-extract-holds-neither-streets", extract));
            }
            var made = folder.resolve("tiles");
            write(work, names, made, name, reading.box());
            return made;
        }
    }

    private void read(Set<OsmElement> wanted, StreetMapReading reading, String step) {
        OsmExtract.read(extract, wanted, reading, step, progress, cancellation);
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
            tiles.finish(metadata(name, box, layers));
        }
    }

    private static Map<String, String> metadata(String name, Envelope box, Set<String> layers) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("name", name);
        metadata.put("format", "pbf");
        metadata.put("type", "baselayer");
        metadata.put("attribution", ATTRIBUTION);
        metadata.put("minzoom", "0");
        metadata.put("maxzoom", String.valueOf(TileCutter.DEEPEST));
        metadata.put("bounds", String.format(Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", Tile.lonDeg(box.getMinX()), Tile.latDeg(box.getMaxY()),
                Tile.lonDeg(box.getMaxX()), Tile.latDeg(box.getMinY())));
        metadata.put("json", layers.stream().map(layer -> "{\"id\":\"" + layer + "\",\"fields\":{}}")
                .collect(Collectors.joining(",", "{\"vector_layers\":[", "]}")));
        return metadata;
    }
}
