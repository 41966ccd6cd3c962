package org.pumphandle.exchange.feature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * As a GeoPackage (OGC 12-128r18, version 1.3): an SQLite file with a table for each, rows with shapes as features in WGS84, others as attributes.
 */
final class FeatureGeoPackage {
    private static final int WGS84 = 4326;
    private static final byte LITTLE_ENDIAN = 1;
    /** Little endian, without an envelope. */
    private static final byte FLAGS = 0b0000_0001;
    private static final int HEADER_BYTES = 8;
    private static final int POINT = 1;
    private static final int POLYGON = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String DEFINITION = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
            + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],"
            + "AUTHORITY[\"EPSG\",\"4326\"]]";
    private static final List<String> FRAME = List.of("PRAGMA application_id = 1196444487", "PRAGMA user_version = 10300", """
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
                CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""");

    private FeatureGeoPackage() {
    }

    /** @param file which must not be there */
    static void write(Path file, List<FeatureTable> tables) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        try (var connection = config.createConnection("jdbc:sqlite:" + file)) {
            for (var sql : FRAME) {
                execute(connection, sql);
            }
            connection.setAutoCommit(false);
            insert(connection, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", "WGS 84", WGS84, "EPSG", WGS84, DEFINITION,
                    "");
            for (int undefined = -1; undefined <= 0; undefined++) {
                insert(connection, "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'NONE', ?, 'undefined', ?)", "undefined " + undefined,
                        undefined, undefined, "");
            }
            for (var table : tables) {
                write(connection, table);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Connection connection, FeatureTable table) throws SQLException {
        var layout = table.layout();
        // Names are those of columns: letters, digits and underscores.
        execute(connection, "CREATE TABLE " + layout.name() + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
                + Stream.concat(layout.shape().map(kind -> "geom " + kind.toUpperCase(Locale.ROOT)).stream(),
                        layout.columns().stream().map(FeatureGeoPackage::definition)).collect(Collectors.joining(", "))
                + ")");
        var box = Box.of(table);
        insert(connection, "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", layout.name(), layout.shape().isPresent() ? "features" : "attributes",
                layout.name(),
                layout.title(), box.map(Box::west).orElse(null), box.map(Box::south).orElse(null), box.map(Box::east).orElse(null),
                box.map(Box::north).orElse(null), layout.shape().isPresent() ? WGS84 : null);
        if (layout.shape().isPresent()) {
            insert(connection, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", layout.name(),
                    layout.shape().get().toUpperCase(Locale.ROOT), WGS84);
        }
        int values = layout.columns().size() + (layout.shape().isPresent() ? 1 : 0);
        try (var statement = connection.prepareStatement("INSERT INTO " + layout.name() + " (" + names(layout) + ") VALUES ("
                + String.join(", ", Collections.nCopies(values, "?")) + ")")) {
            for (var row : table.rows()) {
                int at = 1;
                if (row.shape().isPresent()) {
                    statement.setBytes(at++, geometry(row.shape().get()));
                }
                for (var value : row.values()) {
                    statement.setObject(at++, value instanceof Instant instant ? TIME.format(instant) : value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String names(FeatureTable.Layout layout) {
        return Stream.concat(layout.shape().map(_ -> "geom").stream(), layout.columns().stream().map(FeatureColumn::name))
                .collect(Collectors.joining(", "));
    }

    private static String definition(FeatureColumn column) {
        return column.name() + switch (column.kind()) {
            case TEXT -> " TEXT NOT NULL";
            case WHOLE -> " INTEGER NOT NULL";
            case NUMBER -> " DOUBLE NOT NULL";
            case FLAG -> " BOOLEAN NOT NULL";
            case INSTANT -> " DATETIME NOT NULL";
        };
    }

    /** The header of a GeoPackage, then well-known binary. */
    private static byte[] geometry(FeatureShape shape) {
        var points = switch (shape) {
            case FeatureShape.Point point -> List.of(point);
            case FeatureShape.Polygon polygon -> polygon.ring();
        };
        boolean isPolygon = shape instanceof FeatureShape.Polygon;
        var bytes = ByteBuffer.allocate(HEADER_BYTES + 1 + Integer.BYTES * (isPolygon ? 3 : 1) + points.size() * 2 * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("GP".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put(FLAGS).putInt(WGS84).put(LITTLE_ENDIAN);
        if (isPolygon) {
            bytes.putInt(POLYGON).putInt(1).putInt(points.size());
        } else {
            bytes.putInt(POINT);
        }
        points.forEach(point -> bytes.putDouble(point.lonDeg()).putDouble(point.latDeg()));
        return bytes.array();
    }

    private static FeatureShape shape(byte[] geometry) {
        var bytes = ByteBuffer.wrap(geometry).order(ByteOrder.LITTLE_ENDIAN).position(HEADER_BYTES + 1);
        if (bytes.getInt() == POINT) {
            return new FeatureShape.Point(bytes.getDouble(), bytes.getDouble());
        }
        bytes.getInt();
        var ring = new ArrayList<FeatureShape.Point>();
        for (int left = bytes.getInt(); left > 0; left--) {
            ring.add(new FeatureShape.Point(bytes.getDouble(), bytes.getDouble()));
        }
        return new FeatureShape.Polygon(ring);
    }

    static FeatureTable read(Path file, FeatureTable.Layout layout) throws IOException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var rows = new ArrayList<FeatureTable.Row>();
        try (var connection = config.createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT " + names(layout) + " FROM " + layout.name() + " ORDER BY fid")) {
            while (found.next()) {
                var values = new ArrayList<Object>();
                for (var column : layout.columns()) {
                    values.add(value(found, column));
                }
                rows.add(new FeatureTable.Row(
                        layout.shape().isPresent() ? Optional.of(shape(found.getBytes("geom"))) : Optional.empty(), values));
            }
        } catch (SQLException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return new FeatureTable(layout, rows);
    }

    private static Object value(ResultSet found, FeatureColumn column) throws SQLException {
        return switch (column.kind()) {
            case TEXT -> found.getString(column.name());
            case WHOLE -> found.getLong(column.name());
            case NUMBER -> found.getDouble(column.name());
            case FLAG -> found.getBoolean(column.name());
            case INSTANT -> Instant.parse(found.getString(column.name()));
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** What holds all rows, in degrees. */
    private record Box(double west, double south, double east, double north) {
        static Optional<Box> of(FeatureTable table) {
            return table.rows().stream().flatMap(row -> row.shape().stream()).flatMap(shape -> switch (shape) {
                case FeatureShape.Point point -> Stream.of(point);
                case FeatureShape.Polygon polygon -> polygon.ring().stream();
            }).map(point -> new Box(point.lonDeg(), point.latDeg(), point.lonDeg(), point.latDeg())).reduce((one, other) -> new Box(
                    Math.min(one.west, other.west), Math.min(one.south, other.south), Math.max(one.east, other.east),
                    Math.max(one.north, other.north)));
        }
    }
}
