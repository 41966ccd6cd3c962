package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * Features of a GeoPackage. Columns are taken for the tags of OpenStreetMap, as GDAL and QGIS name them, and {@code fclass} for what Geofabrik's tables are
 * about. What is known by neither still shows: lines and the edges of areas as paths, points by their names. One thread.
 */
final class GeoPackageFeatures {
    private static final int LARGEST_GEOMETRY_BYTES = 1 << 24;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_VALUE = 4_000;
    private static final int BETWEEN_REPORTS = 1_000;
    private static final Pattern OTHER_TAGS = Pattern.compile("\"([^\"]{1,60})\"=>\"([^\"]{0,200})\"");
    /** What a table is about, by a part of its name, as a tag whose value is in {@code fclass}. */
    private static final Map<String, String> ABOUT = new LinkedHashMap<>();

    static {
        ABOUT.put("road", "highway");
        ABOUT.put("railway", "railway");
        ABOUT.put("waterway", "waterway");
        ABOUT.put("place", "place");
        ABOUT.put("landuse", "landuse");
        ABOUT.put("natural", "natural");
        ABOUT.put("pofw", "amenity");
        ABOUT.put("poi", "amenity");
    }

    private final Path file;
    private final Connection connection;
    private final List<GeoPackage.Content> tables;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Envelope box = new Envelope();
    private long done;

    GeoPackageFeatures(Path file, Connection connection, List<GeoPackage.Content> tables, Progress progress, Cancellation cancellation) {
        this.file = file;
        this.connection = connection;
        this.tables = tables;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** What they cover, on the Mercator square. */
    Envelope draw(Drawing drawing) {
        for (var table : tables) {
            var reference = GeoPackage.reference(file, table);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT " + String.join(", ", columns(table)) + " FROM " + table.quoted())) {
                while (rows.next()) {
                    if (done++ % BETWEEN_REPORTS == 0) {
                        cancellation.throwIfCancelled();
                        progress.report(message("tiles.reading-features"), done, Progress.UNKNOWN);
                    }
                    var geometry = rows.getBytes(1);
                    if (geometry != null) {
                        draw(drawing, Wkb.read(geometry, reference), tags(table, rows));
                    }
                }
            } catch (SQLException | IllegalArgumentException e) {
                throw GeoPackage.damaged(file, e);
            }
        }
        return box;
    }

    /** That of the geometries first, then those that hold texts. */
    private List<String> columns(GeoPackage.Content table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var find = connection.prepareStatement("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?")) {
            find.setString(1, table.table());
            try (var found = find.executeQuery()) {
                if (!found.next()) {
                    throw new ImportException(message("tiles.the-geopackage-cannot-be-read", file));
                }
                var quoted = GeoPackage.Content.quoted(found.getString(1));
                columns.add("CASE WHEN length(" + quoted + ") <= " + LARGEST_GEOMETRY_BYTES + " THEN " + quoted + " END");
            }
        }
        try (var find = connection
                .prepareStatement("SELECT name FROM pragma_table_info(?) WHERE type LIKE '%TEXT%' OR type LIKE '%CHAR%' LIMIT "
                        + MOST_COLUMNS)) {
            find.setString(1, table.table());
            try (var found = find.executeQuery()) {
                while (found.next()) {
                    var quoted = GeoPackage.Content.quoted(found.getString(1));
                    columns.add("substr(" + quoted + ", 1, " + LONGEST_VALUE + ") AS " + quoted);
                }
            }
        }
        return columns;
    }

    private static Map<String, String> tags(GeoPackage.Content table, ResultSet rows) throws SQLException {
        var tags = new HashMap<String, String>();
        var columns = rows.getMetaData();
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            var value = rows.getString(i);
            if (value != null && !value.isBlank()) {
                var key = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                if (key.equals("other_tags")) {
                    OTHER_TAGS.matcher(value).results().forEach(tag -> tags.putIfAbsent(tag.group(1), tag.group(2)));
                } else {
                    tags.put(key, value.strip());
                }
            }
        }
        var kind = tags.remove("fclass");
        if (kind != null) {
            about(table.table().toLowerCase(Locale.ROOT), kind, tags);
        }
        return tags;
    }

    private static void about(String table, String kind, Map<String, String> tags) {
        if (table.contains("building")) {
            tags.put("building", "yes");
        } else if (table.contains("water_a")) {
            tags.put("natural", "water");
        } else if (table.contains("transport")) {
            tags.put(kind.startsWith("railway") ? "railway" : "amenity", kind.startsWith("railway") ? "station" : kind);
        } else {
            ABOUT.entrySet().stream().filter(about -> table.contains(about.getKey())).findFirst()
                    .ifPresent(about -> tags.put(about.getValue(), kind));
        }
    }

    private void draw(Drawing drawing, List<Wkb.Shape> shapes, Map<String, String> tags) {
        for (var shape : shapes) {
            shape.parts().forEach(part -> {
                for (var place : part) {
                    box.expandToInclude(place);
                }
            });
            switch (shape.kind()) {
                case POINT -> point(drawing, shape.parts().getFirst()[0], tags);
                case LINE -> line(drawing, shape.parts().getFirst(), tags);
                case POLYGON -> {
                    if (!drawing.area(shape.parts(), tags)) {
                        shape.parts().forEach(ring -> line(drawing, ring, tags));
                    }
                }
            }
        }
    }

    private static void point(Drawing drawing, Coordinate place, Map<String, String> tags) {
        if (!drawing.point(place, tags) && tags.containsKey("name")) {
            drawing.name(new Theme("pois", new TreeMap<>(Map.of("kind", "feature", "name", tags.get("name"))), 12), place);
        }
    }

    private static void line(Drawing drawing, Coordinate[] places, Map<String, String> tags) {
        if (!drawing.line(places, tags)) {
            drawing.line(new Borders().theme(0, tags).orElse(new Theme("streets", Map.of("kind", "path"), 10)), places);
        }
    }
}
