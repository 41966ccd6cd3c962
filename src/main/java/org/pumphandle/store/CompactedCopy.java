package org.pumphandle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;

/** A store's file, written anew without what was deleted. */
final class CompactedCopy {
    /** H2's own thread, which writes and drops parts of the file behind everybody's back, left copies in which parts were missing. */
    private static final String NOT_WRITING_BEHIND = ";WRITE_DELAY=0";

    private CompactedCopy() {
    }

    /**
     * Puts a compacted copy in the place of a file that is open; where anything fails, the file stays as it is. The store is to be closed afterwards.
     *
     * @param source of the store
     * @param name of the copy, without its ending
     * @param url of the copy
     * @param settings names of those that are not taken over
     */
    static void replace(Session session, JdbcDataSource source, Path file, String name, String url, String... settings)
            throws SQLException, IOException {
        session.with(handle -> handle.execute("set write_delay 0"));
        session.with(handle -> handle.execute("checkpoint sync"));
        var copy = file.resolveSibling(name + ".mv.db");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        var compacted = new JdbcDataSource();
        compacted.setURL(url + NOT_WRITING_BEHIND);
        compacted.setUser(source.getUser());
        compacted.setPassword(source.getPassword());
        try (var connection = compacted.getConnection();
                var unmark = connection.prepareStatement("delete from setting where name = ?");
                var statement = connection.createStatement()) {
            for (var setting : settings) {
                unmark.setString(1, setting);
                unmark.executeUpdate();
            }
            statement.execute("shutdown compact");
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
