package org.pumphandle.store;

import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** All tables of a store of any version, by what the database itself tells of them. */
final class EveryTable {
    private static final String MADE_BY_THE_DATABASE = "YES";
    private static final int LONGEST_TEXT = 20;

    private EveryTable() {
    }

    /** Gives each table one row, those that others refer to first. */
    static void fill(Handle handle) {
        fill(handle, List.of());
    }

    /** @param without tables that stay as they are */
    static void fill(Handle handle, List<String> without) {
        var left = new LinkedHashSet<>(tables(handle));
        without.forEach(left::remove);
        while (!left.isEmpty()) {
            var ready = new ArrayList<String>();
            for (var table : left) {
                var parents = new HashSet<>(
                        references(handle, table).values().stream().map(column -> column.substring(0, column.indexOf('.')))
                                .toList());
                parents.remove(table);
                if (parents.stream().noneMatch(left::contains)) {
                    ready.add(table);
                }
            }
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            for (var table : ready) {
                insert(handle, table);
                left.remove(table);
            }
        }
    }

    /** What stands in each column, by {@code TABLE.COLUMN}. */
    static Map<String, Set<String>> content(Handle handle) {
        var found = new TreeMap<String, Set<String>>();
        for (var table : tables(handle)) {
            for (var column : columns(handle, table)) {
                found.put(table + "." + column.name, new HashSet<>(handle.createQuery("select coalesce(cast(" + column.readable()
                        + " as varchar), 'nothing') from " + table).mapTo(String.class).list()));
            }
        }
        return found;
    }

    private static void insert(Handle handle, String table) {
        var references = references(handle, table);
        var row = new TreeMap<String, Object>();
        for (var column : columns(handle, table)) {
            var parent = references.get(column.name);
            // What is erased is not filled.
            boolean isLeft = column.isMadeByTheDatabase || column.name.startsWith("ERASED")
                    || (parent != null && parent.startsWith(table + "."));
            if (!isLeft) {
                row.put(column.name, parent == null
                        ? column.example()
                        : handle
                                .createQuery("select " + parent.substring(parent.indexOf('.') + 1) + " from "
                                        + parent.substring(0, parent.indexOf('.')))
                                .mapTo(String.class).first());
            }
        }
        var names = String.join(", ", row.keySet());
        var marks = String.join(", ", row.keySet().stream().map(_ -> "?").toList());
        handle.execute("insert into " + table + (row.isEmpty() ? " default values" : " (" + names + ") values (" + marks + ")"),
                row.values().toArray());
    }

    private static List<String> tables(Handle handle) {
        return handle
                .createQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' "
                        + "and table_name <> 'flyway_schema_history' order by table_name")
                .mapTo(String.class).list();
    }

    /** What each column that refers to another refers to, as {@code TABLE.COLUMN}. */
    private static Map<String, String> references(Handle handle, String table) {
        var references = new HashMap<String, String>();
        try (var keys = handle.getConnection().getMetaData().getImportedKeys(null, "PUBLIC", table)) {
            while (keys.next()) {
                references.put(keys.getString("FKCOLUMN_NAME"), keys.getString("PKTABLE_NAME") + "." + keys.getString("PKCOLUMN_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return references;
    }

    private static List<Column> columns(Handle handle, String table) {
        var columns = new ArrayList<Column>();
        try (var found = handle.getConnection().getMetaData().getColumns(null, "PUBLIC", table, null)) {
            while (found.next()) {
                columns.add(new Column(found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"), found.getInt("COLUMN_SIZE"),
                        MADE_BY_THE_DATABASE.equals(found.getString("IS_AUTOINCREMENT"))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns;
    }

    private record Column(String name, int type, int size, boolean isMadeByTheDatabase) {

        String readable() {
            return type == Types.BLOB ? "cast(" + name + " as varbinary)" : type == Types.ARRAY ? name + "[1]" : name;
        }

        Object example() {
            return switch (type) {
                case Types.BIGINT, Types.INTEGER -> 7;
                case Types.ARRAY -> "7";
                case Types.DOUBLE, Types.REAL -> 1.5;
                case Types.BOOLEAN -> true;
                case Types.CHAR -> "0".repeat(size);
                case Types.BINARY, Types.BLOB -> new byte[Math.min(size, 32)];
                case Types.TIMESTAMP_WITH_TIMEZONE -> "2020-03-01 00:00:00+00";
                case Types.VARCHAR, Types.CLOB ->
                    name.toLowerCase(Locale.ROOT).substring(0, Math.min(name.length(), Math.min(size, LONGEST_TEXT)));
                default -> throw new IllegalStateException(name + ": no example of SQL type " + type);
            };
        }
    }
}
