package org.pumphandle.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;

/** Reads a closed station's store as somebody does who has its key: everything, as text. */
public final class StoreText {

    private StoreText() {
    }

    public static String text(Path folder, char[] filePassword) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve("station") + ";CIPHER=AES;IFEXISTS=TRUE");
        source.setUser("station");
        source.setPassword(new String(filePassword) + " station");
        var text = new StringBuilder();
        try (var connection = source.getConnection(); var rows = connection.createStatement().executeQuery("script")) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
