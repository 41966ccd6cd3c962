package org.pumphandle.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A count for each of some consecutive days.
 *
 * @param first day of the first count
 * @param counts one for each day
 */
public record DaySeries(LocalDate first, List<Integer> counts) {
    public static final DaySeries EMPTY = new DaySeries(LocalDate.EPOCH, List.of());

    public DaySeries {
        counts = List.copyOf(counts);
    }

    /** Days counted, from the first of them to the last. */
    public static DaySeries of(Collection<LocalDate> days) {
        return days.isEmpty()
                ? EMPTY
                : of(days, days.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        days.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Days counted, from one day to another; those outside are left out. */
    public static DaySeries of(Collection<LocalDate> days, LocalDate first, LocalDate last) {
        var counts = new int[(int) Math.max(0, ChronoUnit.DAYS.between(first, last) + 1)];
        for (var day : days) {
            long i = ChronoUnit.DAYS.between(first, day);
            if (i >= 0 && i < counts.length) {
                counts[(int) i]++;
            }
        }
        return new DaySeries(first, Arrays.stream(counts).boxed().collect(Collectors.toList()));
    }

    public int size() {
        return counts.size();
    }

    public LocalDate day(int i) {
        return first.plusDays(i);
    }

    /** The count of a day; 0 outside. */
    public int on(LocalDate day) {
        long i = ChronoUnit.DAYS.between(first, day);
        return i >= 0 && i < size() ? counts.get((int) i) : 0;
    }

    public int total() {
        return counts.stream().mapToInt(count -> count).sum();
    }
}
