package org.pumphandle.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts rows by what their cells hold, which is asked for once and not in each of a million comparisons. */
final class SortedRows {

    private SortedRows() {
    }

    /** What a column holds of a row, and how two such are compared. */
    record Key<S>(Function<S, @Nullable Object> cell, Comparator<@Nullable Object> order) {
    }

    /** A row with what the first column holds of it. */
    private record Keyed<S>(S row, @Nullable Object cell) {
    }

    /**
     * The rows in order; equal ones stay as they are.
     *
     * @param keys the first decides, the next where it does not
     */
    static <S> List<S> of(List<S> rows, List<Key<S>> keys) {
        if (keys.isEmpty()) {
            return rows;
        }
        var first = keys.getFirst();
        var keyed = new ArrayList<Keyed<S>>(rows.size());
        rows.forEach(row -> keyed.add(new Keyed<>(row, first.cell.apply(row))));
        Comparator<Keyed<S>> order = (one, other) -> first.order.compare(one.cell, other.cell);
        for (var next : keys.subList(1, keys.size())) {
            order = order.thenComparing(one -> next.cell.apply(one.row), next.order);
        }
        keyed.sort(order);
        var sorted = new ArrayList<S>(rows.size());
        keyed.forEach(one -> sorted.add(one.row));
        return sorted;
    }
}
