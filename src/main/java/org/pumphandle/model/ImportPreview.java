package org.pumphandle.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file as it would be imported, of which nothing is stored.
 *
 * @param kind what it is taken for
 * @param what what it was found to be and by what, in words
 * @param columnNames names of the columns that are shown
 * @param rows the first rows, at most {@value #MOST_ROWS}
 * @param columns the columns of a carrier's table; {@link Columns#NONE} for other files
 * @param devices the devices that a history knows of, where there are several
 * @param notes what else the user should know
 * @param problem why it cannot be imported like this, and what to do; empty where it can
 */
public record ImportPreview(Path file, FileKind kind, String what, List<String> columnNames, List<PreviewRow> rows, Columns columns,
        List<Device> devices, List<String> notes, Optional<String> problem) {
    /** More rows are not shown. */
    public static final int MOST_ROWS = 100;

    public ImportPreview {
        columnNames = List.copyOf(columnNames);
        rows = List.copyOf(rows);
        devices = List.copyOf(devices);
        notes = List.copyOf(notes);
    }

    /** A preview that has only a problem to tell. */
    public static ImportPreview refused(Path file, FileKind kind, String what, String problem) {
        return new ImportPreview(file, kind, what, List.of(), List.of(), Columns.NONE, List.of(), List.of(), Optional.of(problem));
    }

    /** The same with a problem. */
    public ImportPreview with(String found) {
        return new ImportPreview(file, kind, what, columnNames, rows, columns, devices, notes, Optional.of(found));
    }

    /** Rows shown that cannot be taken. */
    public long badRows() {
        return rows.stream().filter(row -> !row.isTaken()).count();
    }

    /**
     * A device of a history.
     *
     * @param fixes fixes of it in the case's period
     */
    public record Device(String name, long fixes) {
    }

    /**
     * A column of a table.
     *
     * @param shape what its first value looks like, each letter an {@code a} and each digit a {@code 9}, so that no number is shown
     */
    public record Column(String name, String shape) {
    }

    /**
     * The columns of a carrier's table and what they are taken for.
     *
     * @param all in the order of the file
     * @param chosen which column is what; empty where the header is not understood
     * @param carrier whose saved mapping that is; empty where it is nobody's
     * @param dropped columns that are not read
     * @param problems of each field that some of the rows shown have wrong, the first reason
     */
    public record Columns(List<Column> all, Optional<ColumnChoice> chosen, Optional<String> carrier, List<String> dropped,
            Map<FixField, String> problems) {
        public static final Columns NONE = new Columns(List.of(), Optional.empty(), Optional.empty(), List.of(), Map.of());

        public Columns {
            all = List.copyOf(all);
            dropped = List.copyOf(dropped);
            problems = Map.copyOf(problems);
        }

        /** The same with the carrier whose mapping it is. */
        public Columns of(Optional<String> name) {
            return new Columns(all, chosen, name, dropped, problems);
        }

        /** Whether there is a table whose columns can be chosen. */
        public boolean isTable() {
            return !all.isEmpty();
        }
    }
}
