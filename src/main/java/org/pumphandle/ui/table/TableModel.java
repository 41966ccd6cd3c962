package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.table.Arranging.Arranged;

/**
 * Which rows a table shows, in which order, and what becomes of those that are chosen. Few rows are put in order at once, many off the JavaFX thread, where a newer
 * wish takes the place of an older one. JavaFX thread.
 */
final class TableModel<S> {
    /** Up to so many rows are put in order at once. */
    static final int AT_ONCE = 2_000;

    /**
     * What the table tells of itself: as a person has it at this moment.
     *
     * @param keys by what it is sorted
     * @param chosen the rows chosen among those shown
     * @param columns those that may be filtered and summed up
     * @param show puts rows onto the screen
     */
    record Screen<S>(Supplier<List<SortedRows.Key<S>>> keys, Supplier<List<S>> chosen, Supplier<List<DataColumn<S, ?>>> columns,
            Consumer<Arranged<S>> show) {
    }

    /**
     * How it stands.
     *
     * @param shown rows that are shown
     * @param all rows that there are
     * @param hidden chosen rows that the filters hide
     * @param wrong columns whose filter is not understood, and therefore leaves all
     * @param isFiltered whether a filter holds
     * @param totals words of the columns that have a total, by column; empty where totals are off
     */
    record Standing<S>(int shown, int all, int hidden, List<DataColumn<S, ?>> wrong, boolean isFiltered,
            Map<DataColumn<S, ?>, String> totals) {
    }

    private final ObservableList<S> rows;
    private final Screen<S> screen;
    private final Map<DataColumn<S, ?>, ColumnFilter> filters = new LinkedHashMap<>();
    private final BooleanProperty totals = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Standing<S>> standing;
    private final ReadOnlyObjectWrapper<Map<DataColumn<S, ?>, ColumnFilter>> filtered = new ReadOnlyObjectWrapper<>(Map.of());
    // Rows may outlive their table, which therefore alone keeps its listener.
    private final ListChangeListener<S> arranging = _ -> renewed();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Set<S> hidden = Set.of();
    private Optional<LatestRead> reads = Optional.empty();
    private ZoneId zone = ZoneOffset.UTC;

    /** @param rows all rows, in the order in which they stand unsorted */
    TableModel(ObservableList<S> rows, Screen<S> screen) {
        this.rows = rows;
        this.screen = screen;
        this.standing = new ReadOnlyObjectWrapper<>(new Standing<>(rows.size(), rows.size(), 0, List.of(), false, Map.of()));
        rows.addListener(new WeakListChangeListener<>(arranging));
        totals.addListener(_ -> arrange());
    }

    /** Lets many rows be put in order off the JavaFX thread. */
    void work(JobRunner runner, ZoneId in, Consumer<Exception> onError) {
        reads = Optional.of(new LatestRead(runner, error -> {
            busy.set(false);
            onError.accept(error);
        }));
        zone = in;
    }

    ObservableList<S> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Standing<S>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What each column is filtered by; columns that leave all are not among them. */
    ReadOnlyObjectProperty<Map<DataColumn<S, ?>, ColumnFilter>> filtersProperty() {
        return filtered.getReadOnlyProperty();
    }

    BooleanProperty totalsProperty() {
        return totals;
    }

    /** Whether rows are being put in order off the JavaFX thread. */
    BooleanProperty busyProperty() {
        return busy;
    }

    void filter(DataColumn<S, ?> column, ColumnFilter filter) {
        var before = filters.getOrDefault(column, new ColumnFilter.Typed(""));
        if (filter.isEmpty()) {
            filters.remove(column);
        } else {
            filters.put(column, filter);
        }
        if (!before.equals(filter)) {
            told();
        }
    }

    void setFilters(Map<DataColumn<S, ?>, ColumnFilter> wanted) {
        filters.clear();
        filters.putAll(wanted);
        told();
    }

    private void told() {
        filtered.set(Map.copyOf(filters));
        arrange();
    }

    void endFilters() {
        setFilters(Map.of());
    }

    /** A row that was chosen elsewhere: shown or not, it is now the only one chosen here. */
    void choose(S row) {
        hidden = screen.chosen.get().contains(row) ? Set.of() : Set.of(row);
        stand();
    }

    /** Somebody chose rows in the table, or none. */
    void chosenByHand() {
        hidden = Set.of();
        stand();
    }

    private void stand() {
        var now = standing.get();
        standing.set(new Standing<>(now.shown, now.all, hidden.size(), now.wrong, now.isFiltered, now.totals));
    }

    /** Rows came, went, or are others: those of before are not shown any longer than that takes. */
    private void renewed() {
        if (isLarge() && !(screen.keys.get().isEmpty() && filters.isEmpty())) {
            hidden = Set.copyOf(chosen());
            screen.show.accept(new Arranged<>(filters.isEmpty() ? List.copyOf(rows) : List.of(), List.of(), hidden, List.of()));
        }
        arrange();
    }

    /** Puts the rows in order as the table is sorted and filtered now. */
    void arrange() {
        var wrong = new ArrayList<DataColumn<S, ?>>();
        var taking = new ArrayList<Predicate<S>>();
        filters.forEach((column, filter) -> filter.of(column, zone).ifPresentOrElse(taking::add, () -> wrong.add(column)));
        var summed = totals.get()
                ? screen.columns.get().stream().filter(column -> column.total().isPresent()).toList()
                : List.<DataColumn<S, ?>>of();
        var task = new Arranging<>(List.copyOf(rows), taking, screen.keys.get(), chosen(), summed);
        if (isLarge() && !(taking.isEmpty() && task.keys().isEmpty() && summed.isEmpty())) {
            busy.set(true);
            reads.orElseThrow().ask(Job.of(text("table.put-in-order"), (_, cancellation) -> task.run(cancellation)),
                    arranged -> landed(task, arranged, wrong));
        } else {
            reads.ifPresent(LatestRead::forget);
            busy.set(false);
            show(task, task.run(new Cancellation()), wrong);
        }
    }

    private boolean isLarge() {
        return reads.isPresent() && rows.size() > AT_ONCE;
    }

    private List<S> chosen() {
        var chosen = new ArrayList<>(screen.chosen.get());
        chosen.addAll(hidden);
        return chosen;
    }

    private void landed(Arranging<S> task, Arranged<S> arranged, List<DataColumn<S, ?>> wrong) {
        if (!task.chosen().equals(chosen())) {
            // Meanwhile others were chosen, which are to be found as well.
            arrange();
            return;
        }
        busy.set(false);
        show(task, arranged, wrong);
    }

    private void show(Arranging<S> task, Arranged<S> arranged, List<DataColumn<S, ?>> wrong) {
        hidden = arranged.hidden();
        screen.show.accept(arranged);
        standing.set(new Standing<>(arranged.rows().size(), task.rows().size(), hidden.size(), List.copyOf(wrong),
                !task.filters().isEmpty(), byColumn(task.totals(), arranged.totals())));
    }

    static <S> Map<DataColumn<S, ?>, String> byColumn(List<DataColumn<S, ?>> columns, List<String> words) {
        var totals = new LinkedHashMap<DataColumn<S, ?>, String>();
        for (int i = 0; i < words.size(); i++) {
            totals.put(columns.get(i), words.get(i));
        }
        return totals;
    }
}
