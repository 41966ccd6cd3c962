package org.pumphandle.spread.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.WithheldCells;

/**
 * What is published of a day's counts.
 *
 * @param values by cell; a cell that is not there may hold anybody or nobody, and nothing tells which
 * @param withheld for those who may see the exact counts anyway
 */
public record DayRelease<C extends Comparable<C>>(SortedMap<C, Long> values, WithheldCells withheld) {

    public DayRelease {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Draws the noise: once for each question and never again, or it can be averaged away.
     *
     * @param counts of {@link BoundedCounts}
     * @param open cells that may be published at all; what is in it must not depend on the persons who are counted
     * @param neighbours cells that touch a cell
     * @param random a {@code SecureRandom}
     */
    public static <C extends Comparable<C>> DayRelease<C> draw(SortedMap<C, Long> counts, Predicate<C> open, DisclosureRule rule,
            Epsilon epsilon, Function<C, ? extends Collection<C>> neighbours, RandomGenerator random) {
        var noise = new DiscreteLaplace(epsilon);
        long threshold = rule.threshold(epsilon);
        var values = new TreeMap<C, Long>();
        int few = 0;
        int closed = 0;
        int below = 0;
        for (var entry : counts.entrySet()) {
            long value = entry.getValue() + noise.sample(random);
            if (entry.getValue() < rule.k()) {
                few++;
            } else if (!open.test(entry.getKey())) {
                closed++;
            } else if (value < threshold) {
                below++;
            } else {
                values.put(entry.getKey(), value);
            }
        }
        int complementary = withholdBesideHoles(values, neighbours);
        return new DayRelease<>(values, new WithheldCells(values.size(), few, closed, below, complementary));
    }

    /**
     * A cell without a value among neighbours that all have one could be told from a total that is known elsewhere: of its neighbours the smallest goes
     * too. Decided on published values alone, so it tells nothing that they do not.
     *
     * @return how many were taken out
     */
    private static <C extends Comparable<C>> int withholdBesideHoles(TreeMap<C, Long> values,
            Function<C, ? extends Collection<C>> neighbours) {
        var holes = new TreeMap<C, Collection<C>>();
        for (var cell : values.keySet()) {
            neighbours.apply(cell).stream().filter(other -> !values.containsKey(other))
                    .forEach(other -> holes.computeIfAbsent(other, neighbours));
        }
        int taken = 0;
        for (var around : holes.values()) {
            if (values.keySet().containsAll(around)) {
                values.remove(Collections.min(around, Comparator.<C, Long>comparing(values::get).thenComparing(Comparator.naturalOrder())));
                taken++;
            }
        }
        return taken;
    }
}
