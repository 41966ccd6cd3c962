package org.pumphandle.store;

import java.util.List;
import java.util.Set;

/** The rows of an open store's tables, without the log and the queue of the index, which only ever grow. */
public final class OpenTables {
    private static final Set<String> GROWING = Set.of("LOG_LEAF", "LOG_DETAIL", "LOG_NODE", "LOG_HEAD", "CHANGED_RECORD", "SETTING");

    private OpenTables() {
    }

    /** A statement for each table with rows, sorted. */
    public static List<String> rows(Store store) {
        return store.session.with(handle -> handle.createQuery("script simple").mapTo(String.class).list()).stream()
                .filter(line -> line.startsWith("INSERT INTO"))
                .filter(line -> GROWING.stream().noneMatch(name -> line.contains("\"" + name + "\"")))
                .sorted().toList();
    }
}
