package org.pumphandle.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a table is laid out. It says nothing of what stands in the table.
 *
 * @param columns all columns, in their order
 * @param sort by what it is sorted, the first decides
 */
record TableLayout(List<Look> columns, List<Order> sort, boolean hasTotals) {
    private static final String PARTS = ";";
    private static final String ENTRIES = ",";
    private static final String FIELDS = ":";

    /**
     * A column.
     *
     * @param widthPx at the usual size of text
     */
    record Look(String id, double widthPx, boolean isVisible) {
    }

    record Order(String id, boolean isAscending) {
    }

    TableLayout {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /** In one line; ids hold neither colons, commas nor semicolons. */
    String inOneLine() {
        return columns.stream().map(look -> look.id + FIELDS + Math.round(look.widthPx) + FIELDS + (look.isVisible ? 1 : 0))
                .collect(Collectors.joining(ENTRIES)) + PARTS
                + sort.stream().map(order -> order.id + FIELDS + (order.isAscending ? 1 : 0)).collect(Collectors.joining(ENTRIES)) + PARTS
                + (hasTotals ? 1 : 0);
    }

    /** Empty where it is no such line, as somebody may have edited it. */
    static Optional<TableLayout> parse(String line) {
        var parts = line.split(PARTS, -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var columns = new ArrayList<Look>();
            for (var entry : entries(parts[0])) {
                var fields = entry.split(FIELDS, -1);
                columns.add(new Look(fields[0], Math.clamp(Double.parseDouble(fields[1]), 20, 2_000), fields[2].equals("1")));
            }
            var sort = new ArrayList<Order>();
            for (var entry : entries(parts[1])) {
                var fields = entry.split(FIELDS, -1);
                sort.add(new Order(fields[0], fields[1].equals("1")));
            }
            return Optional.of(new TableLayout(columns, sort, parts[2].equals("1")));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static List<String> entries(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(ENTRIES, -1));
    }
}
