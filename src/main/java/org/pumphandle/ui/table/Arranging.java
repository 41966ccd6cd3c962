package org.pumphandle.ui.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pumphandle.job.Cancellation;
import org.pumphandle.ui.common.Numbers;

/**
 * What a table is to do with its rows: leave some, put them in order, find the chosen ones again, sum up. It holds all that it needs and may run on any
 * thread.
 *
 * @param rows all of them, as they came
 * @param filters each row that is shown passes all
 * @param keys by what it is sorted, the first decides
 * @param chosen rows that are to stay chosen
 * @param totals the columns to sum up
 */
record Arranging<S>(List<S> rows, List<Predicate<S>> filters, List<SortedRows.Key<S>> keys, List<S> chosen,
        List<DataColumn<S, ?>> totals) {
    private static final int BETWEEN_LOOKS = 1024;

    /**
     * What is to be shown.
     *
     * @param rows those left, in order
     * @param chosen where among them the chosen rows are, ascending
     * @param hidden chosen rows that are there but not among those left
     * @param totals of the rows left, as many as columns were asked for; none where no row is left
     */
    record Arranged<S>(List<S> rows, List<Integer> chosen, Set<S> hidden, List<String> totals) {
    }

    /** @throws java.util.concurrent.CancellationException where it was cancelled */
    Arranged<S> run(Cancellation cancellation) {
        var left = SortedRows.of(left(cancellation), keys);
        cancellation.throwIfCancelled();
        var hidden = new HashSet<>(chosen);
        var indices = hidden.isEmpty() ? List.<Integer>of() : indices(left, Set.copyOf(hidden), hidden);
        if (!hidden.isEmpty()) {
            // What is not there any more at all is no longer chosen.
            hidden.retainAll(new HashSet<>(rows));
        }
        cancellation.throwIfCancelled();
        return new Arranged<>(left, indices, hidden, totals(totals, left));
    }

    private List<S> left(Cancellation cancellation) {
        if (filters.isEmpty()) {
            return rows;
        }
        var left = new ArrayList<S>();
        for (int i = 0; i < rows.size(); i++) {
            if (i % BETWEEN_LOOKS == 0) {
                cancellation.throwIfCancelled();
            }
            var row = rows.get(i);
            if (filters.stream().allMatch(filter -> filter.test(row))) {
                left.add(row);
            }
        }
        return left;
    }

    private static <S> List<Integer> indices(List<S> left, Set<S> wanted, Set<S> notFound) {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < left.size() && !notFound.isEmpty(); i++) {
            if (wanted.contains(left.get(i)) && notFound.remove(left.get(i))) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** In words, as many as columns. */
    static <S> List<String> totals(List<DataColumn<S, ?>> columns, Collection<S> rows) {
        return rows.isEmpty() ? List.of() : columns.stream().map(column -> total(column, rows)).toList();
    }

    private static <S> String total(DataColumn<S, ?> column, Collection<S> rows) {
        var total = column.total().orElseThrow();
        double number = total.of(rows, column::number);
        return total.words(total == Total.COUNT ? Numbers.whole((long) number) : column.wordsOf(number));
    }
}
