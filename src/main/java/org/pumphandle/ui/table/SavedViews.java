package org.pumphandle.ui.table;

import java.util.HashMap;
import java.util.Map;

/** Takes a view of a table, and gives it back. JavaFX thread. */
final class SavedViews {

    private SavedViews() {
    }

    /** How the table is shown now, under a name; without what is typed into filters of text. */
    static SavedView of(LinkedTable<?> table, String name) {
        return new SavedView(name, RememberedLayout.layout(table), filters(table));
    }

    private static <S> Map<String, ColumnFilter> filters(LinkedTable<S> table) {
        var filters = new HashMap<String, ColumnFilter>();
        table.model().filtersProperty().get().forEach((column, filter) -> {
            if (isKept(column)) {
                filters.put(column.getId(), filter);
            }
        });
        return filters;
    }

    /** Whether a filter holds now that a view would not keep. */
    static <S> boolean leavesOut(LinkedTable<S> table) {
        return table.model().filtersProperty().get().keySet().stream().anyMatch(column -> !isKept(column));
    }

    private static boolean isKept(DataColumn<?, ?> column) {
        return column.kind() != DataColumn.Kind.TEXT;
    }

    static <S> void apply(LinkedTable<S> table, SavedView view) {
        RememberedLayout.apply(table, view.layout());
        var filters = new HashMap<DataColumn<S, ?>, ColumnFilter>();
        table.dataColumns().forEach(column -> {
            var filter = view.filters().get(String.valueOf(column.getId()));
            if (filter != null) {
                filters.put(column, filter);
            }
        });
        table.model().setFilters(filters);
        if (!filters.isEmpty()) {
            table.menu().filtersShownProperty().set(true);
        }
    }
}
