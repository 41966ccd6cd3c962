package org.pumphandle.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands above the rows of a CSV of SORMAS.
 *
 * @param entities names of entities by column; empty where there is no such row
 * @param paths paths of properties by column, which may repeat
 */
record SormasHeader(List<String> entities, List<String> paths) {
    private static final Pattern ENTITY = Pattern.compile("[A-Z][A-Za-z]*");

    /** Looks at the first bytes; empty where they are no CSV. */
    static Optional<SormasHeader> of(SourceText source) {
        if (source.kind() != SourceText.Kind.TEXT) {
            return Optional.empty();
        }
        var rows = CsvRows.rowsWithoutComments(source);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean hasEntities = isEntities(rows.getFirst());
        return hasEntities && rows.size() < 2
                ? Optional.empty()
                : Optional.of(new SormasHeader(hasEntities ? rows.getFirst() : List.of(), hasEntities ? rows.get(1) : rows.getFirst()));
    }

    private static boolean isEntities(List<String> row) {
        return row.stream().allMatch(name -> ENTITY.matcher(name).matches());
    }

    /** The row of paths, where rows are read from their beginning. */
    static List<String> pathsBelow(CsvRows rows) {
        return isEntities(rows.header()) && rows.hasNext()
                ? rows.nextAsHeader().fields().stream().map(String::strip).toList()
                : rows.header();
    }
}
