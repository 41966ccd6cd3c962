package org.pumphandle.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows of a table as the screen shows them, to be taken out: what stands in it is what could be read off, and nothing else.
 *
 * @param table the table's short name, such as {@code contact-table}
 * @param caseIds the cases that the rows tell of, where the table knows
 * @param heads the heads of the columns shown, in their order
 * @param rows the words of each row, as many as heads
 */
public record TableExtract(TableContent content, String table, Set<String> caseIds, List<String> heads, List<List<String>> rows) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    public TableExtract {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("a table's name is small letters, digits and hyphens, as it stands in the log");
        }
        caseIds = Set.copyOf(caseIds);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        int columns = heads.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("each row has as many cells as there are heads, " + columns);
        }
    }
}
