package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.model.MapPlace;
import org.sqlite.SQLiteConfig;

/**
 * An MBTiles file, read only: tiles of pictures (PNG, JPEG, WebP) or of vectors. Nothing it says is believed without a check: sizes are limited and whatever
 * is wrong with it is an {@link ImportException}. Safe for all threads; readers wait for each other.
 */
public final class MbtilesFile implements AutoCloseable {
    static final int LARGEST_TILE_BYTES = 1 << 23;
    private static final int LARGEST_UNPACKED_BYTES = 1 << 25;
    private static final int LONGEST_METADATA = 1_000;
    private static final int DEEPEST = 22;

    private final Path file;
    private final Connection connection;
    private final BaseMapFacts facts;

    private MbtilesFile(Path file, Connection connection, BaseMapFacts facts) {
        this.file = file;
        this.connection = connection;
        this.facts = facts;
    }

    /**
     * Opens a file.
     *
     * @param name what the map is called
     * @throws ImportException where it is no MBTiles file, damaged, empty, or of tiles that cannot be drawn
     */
    public static MbtilesFile open(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new ImportException(message("tiles.there-is-no-such-file", file));
        }
        Connection connection = null;
        try {
            var config = new SQLiteConfig();
            config.setReadOnly(true);
            connection = config.createConnection("jdbc:sqlite:" + file);
            return new MbtilesFile(file, connection, facts(file, connection, name));
        } catch (SQLException e) {
            throw closing(connection, damaged(file, e));
        } catch (RuntimeException e) {
            throw closing(connection, e);
        }
    }

    /**
     * Copies a file as it is, once it was found to be one that can be drawn.
     *
     * @param target it appears whole or not at all
     * @throws ImportException where it cannot be drawn or copied
     */
    public static void copy(Path file, Path target, Progress progress, Cancellation cancellation) {
        open(file, "").close();
        var folder = target.resolveSibling(target.getFileName() + PartFolder.ENDING);
        try {
            PartFolder.delete(folder);
            Files.createDirectories(folder);
            var made = folder.resolve("tiles");
            try (var in = Files.newInputStream(file); var out = Files.newOutputStream(made)) {
                long total = Files.size(file);
                long done = 0;
                var buffer = new byte[1 << 20];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    cancellation.throwIfCancelled();
                    out.write(buffer, 0, n);
                    done += n;
                    progress.report(message("tiles.copying"), done, total);
                }
            } catch (IOException | RuntimeException e) {
                PartFolder.delete(folder);
                throw e;
            }
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            PartFolder.delete(folder);
        } catch (IOException e) {
            throw new ImportException(message("tiles.the-map-cannot-be-copied", target), e);
        }
    }

    public BaseMapFacts facts() {
        return facts;
    }

    /**
     * The bytes of a tile, without gzip.
     *
     * @param column from the antimeridian eastwards
     * @param row from the north
     * @return empty where there is none
     * @throws ImportException where the file is damaged or closed, or the tile is too large
     */
    public synchronized Optional<byte[]> tile(int zoom, int column, int row) {
        try (var find = connection.prepareStatement(
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? AND length(tile_data) <= ?")) {
            find.setInt(1, zoom);
            find.setInt(2, column);
            find.setInt(3, (1 << zoom) - 1 - row);
            find.setInt(4, LARGEST_TILE_BYTES);
            try (var found = find.executeQuery()) {
                var content = found.next() ? found.getBytes(1) : null;
                return content == null ? Optional.empty() : Optional.of(unpacked(content));
            }
        } catch (SQLException | IOException e) {
            throw damaged(file, e);
        }
    }

    /** Hands on the named places that the map keeps, the largest first; none where another program made it. */
    public synchronized void places(Consumer<MapPlace> receiver) {
        try {
            PlaceNames.read(connection, receiver);
        } catch (SQLException e) {
            throw damaged(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw damaged(file, e);
        }
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        if (content.length < 2 || (content[0] & 0xFF) != 0x1F || (content[1] & 0xFF) != 0x8B) {
            return content;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            var bytes = in.readNBytes(LARGEST_UNPACKED_BYTES + 1);
            if (bytes.length > LARGEST_UNPACKED_BYTES) {
                throw new IOException(message("tiles.a-tile-is-larger-than", LARGEST_UNPACKED_BYTES));
            }
            return bytes;
        }
    }

    private static BaseMapFacts facts(Path file, Connection connection, String name) throws SQLException {
        var metadata = metadata(connection);
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT min(zoom_level), max(zoom_level) FROM tiles")) {
            int minZoom = found.getInt(1);
            int maxZoom = found.getInt(2);
            if (found.wasNull() || minZoom < 0 || maxZoom > DEEPEST) {
                throw new ImportException(message("tiles.there-are-no-tiles-of", file, DEEPEST));
            }
            return new BaseMapFacts(name, kind(file, connection, metadata), plain(metadata.getOrDefault("attribution", "")),
                    bounds(metadata.getOrDefault("bounds", "")), minZoom, maxZoom);
        }
    }

    private static Map<String, String> metadata(Connection connection) throws SQLException {
        var metadata = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, substr(value, 1, " + LONGEST_METADATA + ") FROM metadata LIMIT 100")) {
            while (rows.next()) {
                var key = rows.getString(1);
                var value = rows.getString(2);
                if (key != null && value != null) {
                    metadata.put(key, value);
                }
            }
        }
        return metadata;
    }

    private static BaseMapFacts.Kind kind(Path file, Connection connection, Map<String, String> metadata) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT substr(tile_data, 1, 12) FROM tiles LIMIT 1")) {
            var start = rows.next() ? rows.getBytes(1) : null;
            var bytes = start == null ? new byte[0] : Arrays.copyOf(start, 12);
            int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            if (first == 0x8950 || first == 0xFFD8 || isWebp(bytes)) {
                return BaseMapFacts.Kind.PICTURES;
            }
            var format = metadata.getOrDefault("format", "").toLowerCase(Locale.ROOT);
            if (format.equals("pbf") || format.equals("mvt")) {
                return BaseMapFacts.Kind.VECTORS;
            }
            throw new ImportException(message("tiles.its-tiles-are-allowed-are", file, plain(format)));
        }
    }

    private static boolean isWebp(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("RIFF") && text.startsWith("WEBP", 8);
    }

    /** West, south, east, north, as degrees; the world where they are missing or no box. */
    private static BaseMapFacts.Box bounds(String text) {
        try {
            var parts = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            if (parts.length == 4 && parts[0] < parts[2] && parts[1] < parts[3] && parts[0] >= -180 && parts[2] <= 180 && parts[1] >= -90
                    && parts[3] <= 90) {
                return new BaseMapFacts.Box(parts[0], parts[1], parts[2], parts[3]);
            }
        } catch (NumberFormatException e) {
            return BaseMapFacts.Box.WORLD;
        }
        return BaseMapFacts.Box.WORLD;
    }

    /** Attributions are HTML with links; what is shown is their text. */
    private static String plain(String html) {
        var text = html.replaceAll("<[^>]*>", "").replace("&copy;", "©").replace("&amp;", "&").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    private static ImportException damaged(Path file, Exception error) {
        return new ImportException(message("tiles.this-is-no-mbtiles-file", file), error);
    }

    private static RuntimeException closing(@org.jspecify.annotations.Nullable Connection connection, RuntimeException error) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                error.addSuppressed(e);
            }
        }
        return error;
    }
}
