package org.pumphandle.exchange.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.publication.PublishedMap.Value;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.sqlite.SQLiteConfig;

/** A published map as a GeoPackage (OGC 12-128r18, version 1.3): an SQLite file with one table of polygons in WGS84. */
public final class GeoPackage {
    private static final String TABLE = "spread";
    private static final int WGS84 = 4326;
    private static final byte LITTLE_ENDIAN = 1;
    /** Little endian, with an envelope of four numbers. */
    private static final byte FLAGS = 0b0000_0011;
    private static final int POLYGON = 3;
    private static final int HEADER_BYTES = 8 + 4 * Double.BYTES;
    private static final String DEFINITION = "GEOGCS[\"WGS 84\",DATUM[\"World Geodetic System 1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";
    private static final List<String> TABLES = List.of("PRAGMA application_id = 1196444487", "PRAGMA user_version = 10300", """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
                organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""", """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
                description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
                CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
                srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
                CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
                CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
                CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""", """
            CREATE TABLE spread (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POLYGON, day DATE NOT NULL, q INTEGER NOT NULL,
                r INTEGER NOT NULL, persons_with_noise INTEGER NOT NULL, within_95 INTEGER NOT NULL, epsilon DOUBLE NOT NULL,
                delta DOUBLE NOT NULL, k INTEGER NOT NULL, threshold INTEGER NOT NULL, mandate TEXT NOT NULL)""");

    private GeoPackage() {
    }

    /**
     * @param file which must not be there
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, PublishedMap map) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " is there already");
        }
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        try (var connection = config.createConnection("jdbc:sqlite:" + file)) {
            for (var sql : TABLES) {
                execute(connection, sql);
            }
            connection.setAutoCommit(false);
            systems(connection);
            contents(connection, map);
            values(connection, map);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(file + " cannot be written as a GeoPackage", e);
        }
    }

    /** The three that every GeoPackage has. */
    private static void systems(Connection connection) throws SQLException {
        insert(connection, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", "WGS 84", WGS84, "EPSG", WGS84, DEFINITION, "");
        insert(connection, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", "Undefined cartesian", -1, "NONE", -1, "undefined",
                "");
        insert(connection, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", "Undefined geographic", 0, "NONE", 0, "undefined",
                "");
    }

    private static void contents(Connection connection, PublishedMap map) throws SQLException {
        var all = new Envelope(map.outlines().values());
        insert(connection, """
                INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
                VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?)""", TABLE, map.title(),
                map.facts().mark() + ". " + map.notice() + " Publication " + map.facts().number() + ", digest " + map.digest(), all.west,
                all.south, all.east, all.north, WGS84);
        insert(connection, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POLYGON', ?, 0, 0)", TABLE, WGS84);
    }

    private static void values(Connection connection, PublishedMap map) throws SQLException {
        for (var day : map.days()) {
            for (var value : day.values().entrySet()) {
                var cell = value.getKey();
                insert(connection, """
                        INSERT INTO spread (geom, day, q, r, persons_with_noise, within_95, epsilon, delta, k, threshold, mandate)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", geometry(PublishedGeoJson.outline(map, cell)), day.day().toString(),
                        cell.q(), cell.r(), value.getValue(), day.within95(), day.epsilon().value(), day.delta(), day.k(), day.threshold(),
                        map.facts().mark());
            }
        }
    }

    /** Header with an envelope, then the polygon in well-known binary. */
    private static byte[] geometry(HexOutline outline) {
        var corners = new ArrayList<>(outline.corners());
        corners.add(corners.getFirst());
        var envelope = new Envelope(List.of(outline));
        var bytes = ByteBuffer.allocate(HEADER_BYTES + 1 + 3 * Integer.BYTES + corners.size() * 2 * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("GP".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put(FLAGS).putInt(WGS84);
        bytes.putDouble(envelope.west).putDouble(envelope.east).putDouble(envelope.south).putDouble(envelope.north);
        bytes.put(LITTLE_ENDIAN).putInt(POLYGON).putInt(1).putInt(corners.size());
        corners.forEach(corner -> bytes.putDouble(corner.lonDeg()).putDouble(corner.latDeg()));
        return bytes.array();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /**
     * The values of such a file.
     *
     * @throws IOException where the file cannot be read or is none of these
     */
    public static List<Value> read(Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var values = new ArrayList<Value>();
        try (var connection = config.createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT day, q, r, persons_with_noise FROM " + TABLE + " ORDER BY fid")) {
            while (rows.next()) {
                values.add(new Value(LocalDate.parse(rows.getString(1)), new HexCell(rows.getInt(2), rows.getInt(3)), rows.getLong(4)));
            }
        } catch (SQLException | RuntimeException e) {
            throw new IOException(file + " is not the GeoPackage of a published map", e);
        }
        return List.copyOf(values);
    }

    /** Degrees. */
    private static final class Envelope {
        private double west = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double south = Double.POSITIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;

        Envelope(Iterable<HexOutline> outlines) {
            outlines.forEach(outline -> outline.corners().forEach(corner -> {
                west = Math.min(west, corner.lonDeg());
                east = Math.max(east, corner.lonDeg());
                south = Math.min(south, corner.latDeg());
                north = Math.max(north, corner.latDeg());
            }));
            if (west > east) {
                west = -180;
                east = 180;
                south = -90;
                north = 90;
            }
        }
    }
}
