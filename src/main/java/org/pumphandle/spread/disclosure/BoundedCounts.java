package org.pumphandle.spread.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Persons in each cell on each day, every person in one cell a day: that of most minutes, the first of equals. Where somebody counts depends on nobody
 * else, so a person more or less changes one number of a day by one. On this the noise relies.
 */
public final class BoundedCounts {

    private BoundedCounts() {
    }

    private record PersonDay(String person, LocalDate day) {
    }

    /** By day, then by cell; cells without anybody are not there. */
    public static <C extends Comparable<C>> SortedMap<LocalDate, SortedMap<C, Long>> of(Collection<Contribution<C>> contributions) {
        var minutes = new HashMap<PersonDay, SortedMap<C, Double>>();
        contributions.forEach(one -> minutes.computeIfAbsent(new PersonDay(one.person(), one.day()), _ -> new TreeMap<>()).merge(one.cell(),
                one.minutes(), Double::sum));
        var counts = new TreeMap<LocalDate, SortedMap<C, Long>>();
        minutes.forEach(
                (personDay, cells) -> counts.computeIfAbsent(personDay.day, _ -> new TreeMap<>()).merge(most(cells), 1L, Long::sum));
        return counts;
    }

    private static <C extends Comparable<C>> C most(SortedMap<C, Double> cells) {
        var most = cells.firstKey();
        for (var entry : cells.entrySet()) {
            if (entry.getValue() > cells.getOrDefault(most, 0.0)) {
                most = entry.getKey();
            }
        }
        return most;
    }
}
