package org.pumphandle.spread.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Epsilon;

/**
 * Somebody who knows everything but one person's day tries to find out whether that person was there. Against naive ways of publishing it succeeds;
 * against ours it does no better than epsilon and delta say.
 */
class ReconstructionTest {
    private static final Epsilon ONE = new Epsilon(1000);
    private static final DisclosureRule RULE = DisclosureRule.USUAL;
    private static final int RELEASES = 20_000;

    private final SecureRandom random = new SecureRandom();

    /** Publishes exact counts from k on. */
    private static Map<Integer, Long> naive(Map<Integer, Long> counts) {
        var published = new TreeMap<Integer, Long>(counts);
        published.values().removeIf(count -> count < RULE.k());
        return published;
    }

    private SortedMap<Integer, Long> ours(Map<Integer, Long> counts) {
        return DayRelease.draw(new TreeMap<>(counts), _ -> true, RULE, ONE, cell -> List.of(cell - 1, cell + 1), random).values();
    }

    @Test
    void repeatedReleasesAreAveragedAwayWhereNoiseIsDrawnAnewAndTellNothingWhereTheAnswerIsKept() {
        var counts = Map.of(1, 40L);
        double fresh = averageOf(400, _ -> ours(counts).getOrDefault(1, 0L));
        assertThat(Math.round(fresh)).as("noise drawn anew gives the count away").isEqualTo(40);

        var memory = new ReleasedDays();
        double first = memory.answer(0, counts).getOrDefault(1, 0L);
        double kept = averageOf(400, _ -> memory.answer(0, counts).getOrDefault(1, 0L));
        assertThat(kept).as("the average of kept answers is the first of them").isEqualTo(first);
    }

    @Test
    void differencesOfSlidingWindowsGiveADayAwayNaivelyAndOnlyThePublishedNoisyDayOfOurs() {
        var days = new long[]{30, 31, 29, 40, 33, 35, 38, 47};
        long naiveDifference = sum(days, 1, 8) - sum(days, 0, 7);
        assertThat(naiveDifference + days[0]).as("whoever knows the first day knows the last one").isEqualTo(days[7]);

        var memory = new ReleasedDays();
        long first = published(memory, days, 0, 7);
        long second = published(memory, days, 1, 8);
        long newDay = memory.answer(7, Map.of(1, days[7])).getOrDefault(1, 0L);
        long firstDay = memory.answer(0, Map.of(1, days[0])).getOrDefault(1, 0L);
        assertThat(second - first).as("two windows tell what their days told").isEqualTo(newDay - firstDay);
    }

    @Test
    void aDayThatIsAskedAgainAfterItsDataChangedTellsNothingOfTheChange() {
        var memory = new ReleasedDays();
        var before = memory.answer(0, Map.of(1, 40L));
        assertThat(memory.answer(0, Map.of(1, 39L))).isEqualTo(before);
        assertThat(naive(Map.of(1, 39L))).as("naively the one who withdrew is seen").isNotEqualTo(naive(Map.of(1, 40L)));
    }

    @Test
    void aTotalAndItsNeighboursGiveASmallCellAwayNaivelyAndOursLeaveMoreThanOneUnknown() {
        var counts = Map.of(1, 200L, 2, 4L, 3, 300L, 4, 500L);
        long total = counts.values().stream().mapToLong(count -> count).sum();
        long seen = naive(counts).values().stream().mapToLong(count -> count).sum();
        assertThat(total - seen).as("the one small cell").isEqualTo(4);

        var values = ours(counts);
        assertThat(counts.keySet().stream().filter(cell -> !values.containsKey(cell))).as("cells that share what is missing")
                .hasSizeGreaterThan(1);
        assertThat(values).doesNotContainKey(2).doesNotContainKey(1);
    }

    @Test
    void whetherAPersonWasThereIsCertainNaivelyAndNeverMoreThanEpsilonTellsInOurs() {
        assertThat(naive(Map.of(1, 30L)).equals(naive(Map.of(1, 31L)))).as("naively one look is enough").isFalse();
        for (long without : new long[]{9, 10, 23, 24, 30}) {
            var those = values(without);
            var these = values(without + 1);
            for (long from = 0; from < 60; from++) {
                assertBounded(those, these, from);
                assertBounded(these, those, from);
            }
            assertThat(rightGuesses(those, these)).as("right guesses of the best attacker at %d", without)
                    .isLessThan(Math.E / (1 + Math.E) + 0.02);
        }
    }

    @Test
    void theProbabilitiesThemselvesKeepToEpsilonAndDelta() {
        for (int thousandths : new int[]{100, 500, 1000}) {
            var epsilon = new Epsilon(thousandths);
            double factor = Math.exp(epsilon.value());
            for (long count = 0; count < 80; count++) {
                assertThat(beyond(count, count + 1, epsilon, factor)).isLessThanOrEqualTo(RULE.delta() * 1.000001);
                assertThat(beyond(count + 1, count, epsilon, factor)).isLessThanOrEqualTo(RULE.delta() * 1.000001);
            }
        }
    }

    @Test
    void aFloorOnExactCountsWithoutAThresholdAboveItWouldBreakDelta() {
        var noise = new DiscreteLaplace(ONE);
        assertThat(noise.tail(0)).as("ten are published at once, nine never").isGreaterThan(0.5);
        assertThat(noise.tail(RULE.threshold(ONE) - RULE.k())).isLessThanOrEqualTo(RULE.delta());
        assertThat(RULE.threshold(ONE)).isEqualTo(24);
    }

    /** What the output of a count has more than {@code factor} times that of another, summed: the delta that is really there. */
    private static double beyond(long count, long other, Epsilon epsilon, double factor) {
        double sum = Math.max(0, withheld(count, epsilon) - factor * withheld(other, epsilon));
        for (long value = RULE.threshold(epsilon); value < 600; value++) {
            sum += Math.max(0, published(count, value, epsilon) - factor * published(other, value, epsilon));
        }
        return sum;
    }

    private static double published(long count, long value, Epsilon epsilon) {
        return count < RULE.k() ? 0 : new DiscreteLaplace(epsilon).probability(value - count);
    }

    private static double withheld(long count, Epsilon epsilon) {
        var noise = new DiscreteLaplace(epsilon);
        long shortOf = RULE.threshold(epsilon) - count;
        return count < RULE.k() ? 1 : 1 - (shortOf > 0 ? noise.tail(shortOf) : 1 - noise.tail(1 - shortOf));
    }

    /** With five standard deviations of chance on both sides. */
    private static void assertBounded(long[] these, long[] those, long from) {
        double p = share(these, value -> value >= from ? 1 : 0);
        double q = share(those, value -> value >= from ? 1 : 0);
        double chance = 5 * (Math.sqrt(p * (1 - p) / RELEASES) + Math.E * Math.sqrt(q * (1 - q) / RELEASES)) + 5.0 / RELEASES;
        assertThat(p).isLessThanOrEqualTo(Math.E * q + RULE.delta() + chance);
        assertThat(1 - p).isLessThanOrEqualTo(Math.E * (1 - q) + RULE.delta() + chance);
    }

    private static double rightGuesses(long[] without, long[] with) {
        double best = 0.5;
        for (long from = 0; from < 80; from++) {
            long threshold = from;
            best = Math.max(best,
                    (share(with, value -> value >= threshold ? 1 : 0) + share(without, value -> value < threshold ? 1 : 0)) / 2);
        }
        return best;
    }

    private static double share(long[] values, ToDoubleFunction<Long> of) {
        double sum = 0;
        for (long value : values) {
            sum += of.applyAsDouble(value);
        }
        return sum / values.length;
    }

    /** What is seen of a cell in many worlds; 0 where it is withheld. */
    private long[] values(long count) {
        var seen = new long[RELEASES];
        for (int i = 0; i < RELEASES; i++) {
            seen[i] = ours(Map.of(1, count)).getOrDefault(1, 0L);
        }
        return seen;
    }

    private static double averageOf(int times, ToDoubleFunction<Integer> of) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            sum += of.applyAsDouble(i);
        }
        return sum / times;
    }

    private static long sum(long[] days, int from, int to) {
        long sum = 0;
        for (int day = from; day < to; day++) {
            sum += days[day];
        }
        return sum;
    }

    private static long published(ReleasedDays memory, long[] days, int from, int to) {
        long sum = 0;
        for (int day = from; day < to; day++) {
            sum += memory.answer(day, Map.of(1, days[day])).getOrDefault(1, 0L);
        }
        return sum;
    }

    /** Keeps answers as the store does. */
    private final class ReleasedDays {
        private final Map<Integer, SortedMap<Integer, Long>> kept = new TreeMap<>();

        SortedMap<Integer, Long> answer(int day, Map<Integer, Long> counts) {
            return Optional.ofNullable(kept.get(day)).orElseGet(() -> {
                var drawn = ours(counts);
                kept.put(day, drawn);
                return drawn;
            });
        }
    }
}
