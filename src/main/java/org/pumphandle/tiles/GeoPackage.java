package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.sqlite.SQLiteConfig;

/**
 * A GeoPackage, read only: features, or where it has none, tiles of pictures. What it says is checked before it is believed; whatever is wrong is an
 * {@link ImportException}. One thread.
 */
final class GeoPackage implements AutoCloseable {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_TABLES = 500;

    private final Path file;
    private final Connection connection;

    private GeoPackage(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * One of its tables.
     *
     * @param epsg number of its reference in the EPSG register, 0 for another register's
     */
    record Content(String table, String type, int epsg) {
        /** For SQL. */
        String quoted() {
            return quoted(table);
        }

        static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    /** Whether it is an SQLite file that tells of its contents as GeoPackages do. */
    static boolean isGeoPackage(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (!java.util.Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        try (var connection = connect(file);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'gpkg_contents'")) {
            return found.getInt(1) == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    static GeoPackage open(Path file) {
        try {
            return new GeoPackage(file, connect(file));
        } catch (SQLException e) {
            throw damaged(file, e);
        }
    }

    /** Makes a file of tiles of it, in a folder. */
    Path tiles(String name, Path folder, Progress progress, Cancellation cancellation) throws IOException, SQLException {
        var contents = contents();
        var features = contents.stream().filter(one -> one.type().equals("features")).toList();
        var pictures = contents.stream().filter(one -> one.type().equals("tiles")).findFirst();
        if (!features.isEmpty()) {
            var drawn = new GeoPackageFeatures(file, connection, features, progress, cancellation);
            return new VectorTiles("", progress, cancellation).make(file, name, folder, (_, drawing, _) -> drawn.draw(drawing));
        }
        if (pictures.isPresent()) {
            return new GeoPackagePictures(file, connection, pictures.get()).tiles(name, folder, progress, cancellation);
        }
        throw new ImportException(message("tiles.the-geopackage-holds-neither", file));
    }

    private List<Content> contents() {
        var contents = new ArrayList<Content>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT c.table_name, c.data_type, coalesce(s.organization_coordsys_id, c.srs_id)"
                        + " FROM gpkg_contents c LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = c.srs_id WHERE length(c.table_name) < 200"
                        + " ORDER BY c.table_name LIMIT " + MOST_TABLES)) {
            while (rows.next()) {
                contents.add(new Content(rows.getString(1), String.valueOf(rows.getString(2)), rows.getInt(3)));
            }
            return contents;
        } catch (SQLException e) {
            throw damaged(file, e);
        }
    }

    static GroundReference reference(Path file, Content content) {
        return GroundReference.of(content.epsg())
                .orElseThrow(() -> new ImportException(message("tiles.the-reference-is-not-read", file, content.epsg())));
    }

    static ImportException damaged(Path file, Exception e) {
        return new ImportException(message("tiles.the-geopackage-cannot-be-read", file), e);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
