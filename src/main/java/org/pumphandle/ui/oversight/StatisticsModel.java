package org.pumphandle.ui.oversight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OversightJobs;
import org.pumphandle.ui.oversight.ActionWords.Kind;

/** How often each account did what, of the entries that the filter lets through. JavaFX thread. */
final class StatisticsModel {
    private final OversightJobs log;
    private final LatestRead read;
    private final IntFunction<String> names;
    private final ReadOnlyObjectWrapper<Table> table = new ReadOnlyObjectWrapper<>(new Table(List.of(), List.of(), 1));
    private boolean shown;
    private LogFilter filter = LogFilter.ALL;

    /**
     * Counts, accounts down and kinds of action across.
     *
     * @param kinds those of which there is anything
     * @param most the largest count, at least 1
     */
    record Table(List<Kind> kinds, List<Line> lines, long most) {
        Table {
            kinds = List.copyOf(kinds);
            lines = List.copyOf(lines);
        }
    }

    /** One account's. */
    record Line(String account, Map<Kind, Long> counts) {
        Line {
            counts = Map.copyOf(counts);
        }

        long of(Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param names what the account of a number is called */
    StatisticsModel(OversightJobs log, LatestRead read, IntFunction<String> names) {
        this.log = log;
        this.read = read;
        this.names = names;
    }

    ReadOnlyObjectProperty<Table> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Counts anew where somebody looks at it; else later, when somebody does. */
    void ask(LogFilter now) {
        filter = now;
        if (shown) {
            read.ask(log.counts(now), counts -> table.set(table(counts)));
        }
    }

    void setShown(boolean isShown) {
        shown = isShown;
        ask(filter);
    }

    private Table table(List<ActionCount> counts) {
        var byAccount = new TreeMap<Integer, Map<Kind, Long>>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (var count : counts) {
            var kind = ActionWords.kind(count.action());
            kinds.add(kind);
            byAccount.computeIfAbsent(count.account(), _ -> new EnumMap<>(Kind.class)).merge(kind, count.count(), Long::sum);
        }
        var lines = new ArrayList<Line>();
        byAccount.forEach((account, ofKinds) -> lines.add(new Line(names.apply(account), ofKinds)));
        long most = lines.stream().flatMap(line -> line.counts.values().stream()).mapToLong(Long::longValue).max().orElse(1);
        return new Table(List.copyOf(kinds), lines, most);
    }
}
