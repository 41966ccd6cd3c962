package org.pumphandle.tiles;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;
import org.pumphandle.model.MapPlace;
import org.pumphandle.model.PlaceKind;

/**
 * The names on a map, so that a place is found by its name: put aside while the map is made, then written beside its tiles, each once for each settlement
 * that it lies by, as a street is cut at every crossing. In memory are settlements alone, at most {@value #MOST_SETTLEMENTS}. One thread.
 */
final class PlaceNames implements AutoCloseable {
    private static final String TABLE = "place_name";
    private static final int MOST = 250_000;
    private static final int MOST_SETTLEMENTS = 100_000;
    private static final int LONGEST = 120;
    private static final int BATCH = 4_096;
    private static final double E7 = 1e7;
    /** Further away nothing is said to be near, as a share of the Mercator square: about 20 km in the middle of Europe. */
    private static final double NEAR = 0.0008;
    /** Pieces of a street in one tile of this zoom are the same street. */
    private static final int SAME_ZOOM = 13;
    private static final Set<String> HEALTH = Set.of("hospital", "clinic", "doctors", "pharmacy", "nursing_home");
    private static final Set<String> SCHOOLS = Set.of("school", "university", "college", "kindergarten", "library");
    private static final Set<String> GREENS = Set.of("forest", "park", "garden", "cemetery", "golf_course", "beach");

    private final Connection connection;
    private final PreparedStatement add;
    private int waiting;

    PlaceNames(Path file) throws SQLException {
        this.connection = WorkFile.connection(file);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE name (name TEXT, english TEXT, kind TEXT, rank INTEGER, x REAL, y REAL, cell INTEGER,"
                    + " PRIMARY KEY (name, kind, cell)) WITHOUT ROWID");
        }
        this.add = connection.prepareStatement("INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    /**
     * Takes the name of something on the map, where it has one that is looked for.
     *
     * @param layer of the Shortbread schema
     * @param place on the Mercator square
     */
    void add(String layer, Map<String, Object> attributes, Coordinate place) throws SQLException {
        var name = text(attributes, "name");
        var kind = kind(layer, text(attributes, "kind"));
        if (name.isEmpty() || kind.isEmpty()) {
            return;
        }
        long side = 1L << SAME_ZOOM;
        add.setString(1, name);
        add.setString(2, text(attributes, "name_en").equals(name) ? "" : text(attributes, "name_en"));
        add.setString(3, kind.get().code());
        add.setInt(4, kind.get().rank());
        add.setDouble(5, place.x);
        add.setDouble(6, place.y);
        add.setLong(7, ((long) (place.x * side)) * side + ((long) (place.y * side)));
        add.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private static String text(Map<String, Object> attributes, String key) {
        var text = String.valueOf(attributes.getOrDefault(key, "")).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Optional<PlaceKind> kind(String layer, String kind) {
        return switch (layer) {
            case "place_labels" -> Optional.of(switch (kind) {
                case "city", "capital", "state_capital" -> PlaceKind.CITY;
                case "town" -> PlaceKind.TOWN;
                case "village", "hamlet", "isolated_dwelling" -> PlaceKind.VILLAGE;
                case "suburb", "quarter", "neighbourhood" -> PlaceKind.SUBURB;
                case "island" -> PlaceKind.ISLAND;
                default -> PlaceKind.LOCALITY;
            });
            case "public_transport" -> Optional.of(kind.equals("aerodrome") ? PlaceKind.AIRPORT : PlaceKind.STATION);
            case "pois" -> Optional.of(ofSite(kind));
            case "street_labels" -> Optional.of(PlaceKind.STREET);
            case "streets_polygons_labels" -> Optional.of(PlaceKind.SQUARE);
            case "water_lines_labels", "water_polygons_labels" -> Optional.of(PlaceKind.WATER);
            default -> Optional.empty();
        };
    }

    private static PlaceKind ofSite(String kind) {
        if (HEALTH.contains(kind)) {
            return PlaceKind.HEALTH;
        }
        if (SCHOOLS.contains(kind)) {
            return PlaceKind.SCHOOL;
        }
        if (kind.equals("bus_station")) {
            return PlaceKind.STATION;
        }
        return kind.equals("place_of_worship") ? PlaceKind.WORSHIP : GREENS.contains(kind) ? PlaceKind.GREEN : PlaceKind.SITE;
    }

    /** Writes the names into a map, the largest first; of more than {@value #MOST} the rest is left out. */
    void writeTo(MbtilesWriter map) throws SQLException {
        flush();
        var settlements = settlements();
        map.execute("CREATE TABLE " + TABLE + " (name TEXT, english TEXT, kind TEXT, near TEXT, lon_e7 INTEGER, lat_e7 INTEGER,"
                + " UNIQUE (name, kind, near))");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, english, kind, x, y FROM name ORDER BY rank, name, cell LIMIT " + MOST);
                var put = map.prepare("INSERT OR IGNORE INTO " + TABLE + " VALUES (?, ?, ?, ?, ?, ?)")) {
            while (rows.next()) {
                var kind = PlaceKind.of(rows.getString(3)).orElseThrow();
                var place = new Coordinate(rows.getDouble(4), rows.getDouble(5));
                put.setString(1, rows.getString(1));
                put.setString(2, rows.getString(2));
                put.setString(3, kind.code());
                put.setString(4, kind.isSettlement() ? "" : near(settlements, place));
                put.setInt(5, (int) Math.rint(Tile.lonDeg(place.x) * E7));
                put.setInt(6, (int) Math.rint(Tile.latDeg(place.y) * E7));
                put.executeUpdate();
            }
        }
    }

    private STRtree settlements() throws SQLException {
        var tree = new STRtree();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, x, y FROM name WHERE rank < " + PlaceKind.SUBURB.rank()
                        + " ORDER BY rank, name LIMIT " + MOST_SETTLEMENTS)) {
            while (rows.next()) {
                var place = new Coordinate(rows.getDouble(2), rows.getDouble(3));
                tree.insert(new Envelope(place), new Settlement(rows.getString(1), place));
            }
        }
        tree.build();
        return tree;
    }

    private record Settlement(String name, Coordinate place) {
    }

    private static String near(STRtree settlements, Coordinate place) {
        if (settlements.isEmpty()) {
            return "";
        }
        var nearest = (Settlement) settlements.nearestNeighbour(new Envelope(place), new Settlement("", place), PlaceNames::distance);
        return nearest.place.distance(place) <= NEAR ? nearest.name : "";
    }

    private static double distance(ItemBoundable one, ItemBoundable other) {
        return ((Settlement) one.getItem()).place.distance(((Settlement) other.getItem()).place);
    }

    private void flush() throws SQLException {
        add.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Hands on what a map keeps; what is not understood is passed over. */
    static void read(Connection map, Consumer<MapPlace> receiver) throws SQLException {
        try (var statement = map.createStatement()) {
            try (var tables = statement.executeQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + TABLE + "'")) {
                if (!tables.next()) {
                    return;
                }
            }
            try (var rows = statement
                    .executeQuery("SELECT substr(name, 1, 120), substr(english, 1, 120), kind, substr(near, 1, 120), lon_e7,"
                            + " lat_e7 FROM " + TABLE + " WHERE abs(lon_e7) <= 1800000000 AND abs(lat_e7) <= 900000000 LIMIT " + MOST)) {
                while (rows.next()) {
                    var name = rows.getString(1);
                    var kind = PlaceKind.of(String.valueOf(rows.getString(3)));
                    if (name != null && !name.isBlank() && kind.isPresent()) {
                        receiver.accept(
                                new MapPlace(name, orEmpty(rows.getString(2)), kind.get(), orEmpty(rows.getString(4)), rows.getInt(5),
                                        rows.getInt(6)));
                    }
                }
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
