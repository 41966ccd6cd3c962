package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreTool;

/**
 * The sealed blocks of the archive: an H2 file of its own without a cipher, as every block in it is sealed under its day's key already. It holds
 * numbers and sealed bytes, nothing else; what a block is stands in the index. Safe for all threads.
 */
final class BlockFile implements AutoCloseable {
    static final String NAME = "fixes.mv.db";
    /**
     * H2 moves what a file holds while it compacts it, in the background and as it closes, and writes over room that was given up. Stations that were
     * killed meanwhile did not open again. So both files only grow, and are written anew when they are compacted.
     */
    static final String ONLY_GROWING = ";AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE";
    private static final String FILE = "fixes";
    private static final int MOST_CONNECTIONS = 16;

    private final Path directory;
    private final JdbcConnectionPool pool;

    private BlockFile(Path directory, JdbcConnectionPool pool) {
        this.directory = directory;
        this.pool = pool;
    }

    /** Opens the file, and makes it where it is missing. */
    static BlockFile open(Path directory) {
        // Where compacting was stopped, the old file or the new one is whole.
        MVStoreTool.compactCleanUp(path(directory));
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:file:" + directory.toAbsolutePath().resolve(FILE) + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=16384"
                        + ONLY_GROWING);
        source.setUser(FILE);
        source.setPassword("");
        var pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(MOST_CONNECTIONS);
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists block (id bigint primary key, content blob not null)");
            return new BlockFile(directory, pool);
        } catch (SQLException e) {
            pool.dispose();
            throw StoreException.notOpened(directory, message("store.the-file-of-the-fixes"), e);
        }
    }

    /** A writer in a transaction of its own: nothing of it stays unless it is committed. */
    Writer writer() {
        try {
            return new Writer(pool.getConnection());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Reads a block.
     *
     * @param room gives an array of at least so many bytes, into which the block is put
     * @return how many bytes it has
     * @throws StoreException where the block is missing or cannot be read
     */
    int read(long id, IntFunction<byte[]> room) {
        try (var connection = pool.getConnection()) {
            return read(connection, id, content -> {
                int length = Math.toIntExact(content.length());
                try (var in = content.getBinaryStream()) {
                    return in.readNBytes(room.apply(length), 0, length);
                }
            });
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private interface Use<T> {
        T of(Blob content) throws SQLException, IOException;
    }

    private static <T> T read(Connection connection, long id, Use<T> use) throws SQLException {
        try (var select = connection.prepareStatement("select content from block where id = ?")) {
            select.setLong(1, id);
            var rows = select.executeQuery();
            if (!rows.next()) {
                throw new StoreException(message("store.block-of-the-fixes-is", id), null);
            }
            return use.of(rows.getBlob(1));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Removes the blocks that are not wanted. */
    int removeUnless(LongPredicate isWanted) {
        try (var connection = pool.getConnection(); var delete = connection.prepareStatement("delete from block where id = ?")) {
            var unwanted = ids(connection).stream().filter(id -> !isWanted.test(id)).toList();
            for (long id : unwanted) {
                delete.setLong(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
            return unwanted.size();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Set<Long> ids() {
        try (var connection = pool.getConnection()) {
            return Set.copyOf(ids(connection));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<Long> ids(Connection connection) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select id from block")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    /** Writes a consistent copy of the file into a zip. */
    void backup(Path zip) {
        run("backup to '" + zip.toAbsolutePath().toString().replace("'", "''") + "'");
    }

    /** Closes the file for good and gives back to the disk what removed blocks took. */
    void compactAndClose() {
        run("shutdown");
        pool.dispose();
        MVStoreTool.compact(path(directory), false);
    }

    private static String path(Path directory) {
        return directory.toAbsolutePath().resolve(NAME).toString();
    }

    private void run(String command) {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private StoreException failed(SQLException e) {
        return new StoreException(message("store.the-file-of-the-fixes-cannot", directory), e);
    }

    @Override
    public void close() {
        pool.dispose();
    }

    /** Writes blocks; for one thread at a time. */
    final class Writer implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement insert;

        private Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            this.insert = connection.prepareStatement("insert into block (id, content) values (?, ?)");
        }

        void write(long id, byte[] sealed) {
            try {
                insert.setLong(1, id);
                insert.setBytes(2, sealed);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        /** Reads a block, this writer's own with them. */
        byte[] read(long id) {
            try {
                return BlockFile.read(connection, id, content -> content.getBytes(1, Math.toIntExact(content.length())));
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        /** Commits and waits until all of it lies on the disk. */
        void commit() {
            try (var statement = connection.createStatement()) {
                connection.commit();
                statement.execute("checkpoint sync");
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        /** Takes back what was not committed. */
        @Override
        public void close() {
            try (connection; insert) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
