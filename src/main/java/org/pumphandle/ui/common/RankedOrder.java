package org.pumphandle.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order by the cells of a table, as ranks: each row's cells are asked for once, not in each of a million comparisons. Rows that came in since are ranked
 * with all others when they are met. JavaFX thread.
 */
final class RankedOrder<S> implements Comparator<S> {
    private final List<S> rows;
    private final List<Key<S>> keys;
    private final IdentityHashMap<S, Integer> ranks = new IdentityHashMap<>();

    /** What a column holds of a row, and how two such are compared. */
    record Key<S>(Function<S, @Nullable Object> cell, Comparator<@Nullable Object> order) {
    }

    /** A row with what its cells hold. */
    private record Keyed<S>(S row, List<@Nullable Object> cells) {
    }

    /**
     * @param rows all that may be compared, as they are at each time
     * @param keys the first decides, the next where it does not
     */
    RankedOrder(List<S> rows, List<Key<S>> keys) {
        this.rows = rows;
        this.keys = List.copyOf(keys);
    }

    @Override
    public int compare(S one, S other) {
        return Integer.compare(rank(one), rank(other));
    }

    private int rank(S row) {
        var rank = ranks.get(row);
        if (rank == null) {
            rankAll();
            rank = ranks.get(row);
        }
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    private void rankAll() {
        ranks.clear();
        var keyed = new ArrayList<Keyed<S>>(rows.size());
        for (var row : rows) {
            var cells = new ArrayList<@Nullable Object>(keys.size());
            keys.forEach(key -> cells.add(key.cell.apply(row)));
            keyed.add(new Keyed<>(row, cells));
        }
        Comparator<Keyed<S>> order = (_, _) -> 0;
        for (int i = 0; i < keys.size(); i++) {
            int index = i;
            order = order.thenComparing(one -> one.cells.get(index), keys.get(i).order);
        }
        keyed.sort(order);
        int rank = 0;
        for (int i = 0; i < keyed.size(); i++) {
            rank += i > 0 && order.compare(keyed.get(i - 1), keyed.get(i)) != 0 ? 1 : 0;
            ranks.put(keyed.get(i).row, rank);
        }
    }
}
