package org.pumphandle.tiles;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** Writes an MBTiles file, version 1.3, from its first tile to its last. Only a file that was {@linkplain #finish finished} is whole. One thread. */
final class MbtilesWriter implements AutoCloseable {
    private static final int BATCH = 1_024;

    private final Connection connection;
    private final PreparedStatement add;
    private int waiting;

    MbtilesWriter(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        this.connection = config.createConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name TEXT, value TEXT)");
            statement.execute("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)");
        }
        this.add = connection.prepareStatement("INSERT INTO tiles (zoom_level, tile_column, tile_row, tile_data) VALUES (?, ?, ?, ?)");
    }

    void add(Tile tile, byte[] content) throws SQLException {
        add.setInt(1, tile.zoom());
        add.setInt(2, tile.column());
        add.setInt(3, (1 << tile.zoom()) - 1 - tile.row());
        add.setBytes(4, content);
        add.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    /** Makes a table beside those of tiles. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    void finish(Map<String, String> metadata) throws SQLException {
        flush();
        try (var put = connection.prepareStatement("INSERT INTO metadata (name, value) VALUES (?, ?)");
                var statement = connection.createStatement()) {
            for (var entry : metadata.entrySet()) {
                put.setString(1, entry.getKey());
                put.setString(2, entry.getValue());
                put.executeUpdate();
            }
            statement.execute("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
        }
        connection.commit();
    }

    private void flush() throws SQLException {
        add.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
