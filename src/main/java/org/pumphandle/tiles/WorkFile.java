package org.pumphandle.tiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.sqlite.SQLiteConfig;

/**
 * What a conversion puts aside on the disk: pieces of features, to be read back tile by tile, and the places of ways that areas are made of. It needs no
 * safety, as a conversion that stops begins anew. One thread.
 */
final class WorkFile implements AutoCloseable {
    private static final int BATCH = 4_096;
    /** Units of a way's places along the Mercator square: 4 cm at the equator. */
    private static final double WAY_UNITS = 1 << 30;

    private final Connection connection;
    private final PreparedStatement addPiece;
    private final PreparedStatement addWay;
    private final PreparedStatement findWay;
    private int waiting;
    private long pieces;

    WorkFile(Path file) throws SQLException {
        this.connection = connection(file);
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE piece (tile INTEGER NOT NULL, content BLOB NOT NULL)");
            statement.execute("CREATE TABLE way (id INTEGER PRIMARY KEY, content BLOB NOT NULL)");
        }
        this.addPiece = connection.prepareStatement("INSERT INTO piece (tile, content) VALUES (?, ?)");
        this.addWay = connection.prepareStatement("INSERT OR REPLACE INTO way (id, content) VALUES (?, ?)");
        this.findWay = connection.prepareStatement("SELECT content FROM way WHERE id = ?");
    }

    /** A file that nothing is expected of once the program stops. */
    static Connection connection(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setCacheSize(-65_536);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    void addPiece(Tile tile, MapFeature piece) throws SQLException {
        addPiece.setLong(1, tile.key());
        addPiece.setBytes(2, packed(piece));
        addPiece.addBatch();
        pieces++;
        if (++waiting == BATCH) {
            flush();
        }
    }

    void addWay(long id, Coordinate[] places) throws SQLException {
        addWay.setLong(1, id);
        addWay.setBytes(2, packed(new MapFeature("", Map.of(), 0, MapFeature.Kind.LINE, List.<Coordinate[]>of(scaled(places, WAY_UNITS)))));
        addWay.executeUpdate();
    }

    /** Empty where the way is not there. */
    Coordinate[] way(long id) throws SQLException {
        findWay.setLong(1, id);
        try (var found = findWay.executeQuery()) {
            return found.next() ? scaled(unpacked(found.getBytes(1)).parts().getFirst(), 1 / WAY_UNITS) : new Coordinate[0];
        }
    }

    long pieces() {
        return pieces;
    }

    /** Takes all pieces of one tile. */
    interface TileTaker {
        void accept(Tile tile, List<MapFeature> pieces) throws SQLException;
    }

    /** Hands on all pieces, tile by tile in the order of their keys, in each as they came. SQLite sorts them on the disk. */
    void eachTile(TileTaker taker) throws SQLException {
        flush();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT tile, content FROM piece ORDER BY tile, rowid")) {
            var gathered = new ArrayList<MapFeature>();
            long key = 0;
            while (rows.next()) {
                if (!gathered.isEmpty() && rows.getLong(1) != key) {
                    taker.accept(Tile.ofKey(key), List.copyOf(gathered));
                    gathered.clear();
                }
                key = rows.getLong(1);
                gathered.add(unpacked(rows.getBytes(2)));
            }
            if (!gathered.isEmpty()) {
                taker.accept(Tile.ofKey(key), gathered);
            }
        }
    }

    private void flush() throws SQLException {
        addPiece.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Coordinate[] scaled(Coordinate[] places, double by) {
        var scaled = new Coordinate[places.length];
        for (int i = 0; i < places.length; i++) {
            scaled[i] = new Coordinate(places[i].x * by, places[i].y * by);
        }
        return scaled;
    }

    private static byte[] packed(MapFeature feature) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(feature.layer());
            out.writeUTF(feature.kind().name());
            out.writeByte(feature.attributes().size());
            for (var attribute : feature.attributes().entrySet()) {
                out.writeUTF(attribute.getKey());
                boolean isNumber = attribute.getValue() instanceof Long;
                out.writeBoolean(isNumber);
                if (isNumber) {
                    out.writeLong((Long) attribute.getValue());
                } else {
                    out.writeUTF((String) attribute.getValue());
                }
            }
            writeWhole(out, feature.parts().size());
            int x = 0;
            int y = 0;
            for (var part : feature.parts()) {
                writeWhole(out, part.length);
                for (var place : part) {
                    int nextX = (int) Math.rint(place.x);
                    int nextY = (int) Math.rint(place.y);
                    writeWhole(out, nextX - x);
                    writeWhole(out, nextY - y);
                    x = nextX;
                    y = nextY;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MapFeature unpacked(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var layer = in.readUTF();
            var kind = MapFeature.Kind.valueOf(in.readUTF());
            var attributes = new TreeMap<String, Object>();
            for (int n = in.readByte(); n > 0; n--) {
                var key = in.readUTF();
                attributes.put(key, in.readBoolean() ? (Object) in.readLong() : in.readUTF());
            }
            var parts = new ArrayList<Coordinate[]>();
            int x = 0;
            int y = 0;
            for (int n = readWhole(in); n > 0; n--) {
                var part = new Coordinate[readWhole(in)];
                for (int i = 0; i < part.length; i++) {
                    x += readWhole(in);
                    y += readWhole(in);
                    part[i] = new Coordinate(x, y);
                }
                parts.add(part);
            }
            return new MapFeature(layer, attributes, 0, kind, parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seven bits to a byte, lowest first, numbers near 0 in the fewest. */
    private static void writeWhole(DataOutputStream out, int number) throws IOException {
        int left = (number << 1) ^ (number >> 31);
        while ((left & ~0x7F) != 0) {
            out.writeByte(left | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int readWhole(DataInputStream in) throws IOException {
        int number = 0;
        int shift = 0;
        int next;
        do {
            next = in.readByte();
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (number >>> 1) ^ -(number & 1);
    }
}
