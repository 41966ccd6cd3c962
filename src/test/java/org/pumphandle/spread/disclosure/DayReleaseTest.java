package org.pumphandle.spread.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Epsilon;

/** What leaves of a day's counts, whatever they are. */
class DayReleaseTest {
    private static final DisclosureRule RULE = DisclosureRule.USUAL;
    private static final Epsilon ONE = new Epsilon(1000);

    @Property(tries = 200)
    void noCellOfFewerThanTenPersonsIsEverPublishedAndNoValueBelowTheThreshold(@ForAll("counts") SortedMap<Spot, Long> counts) {
        var release = release(counts);
        assertThat(release.values().keySet()).allMatch(cell -> counts.getOrDefault(cell, 0L) >= RULE.k());
        assertThat(release.values().values()).allMatch(value -> value >= RULE.threshold(ONE));
    }

    @Property(tries = 200)
    void everyCellIsPublishedOrWithheldForOneReason(@ForAll("counts") SortedMap<Spot, Long> counts) {
        var release = release(counts);
        assertThat(release.withheld().published()).isEqualTo(release.values().size());
        assertThat(release.withheld().published() + release.withheld().withheld()).isEqualTo(counts.size());
    }

    @Property(tries = 200)
    void noCellIsTheOnlyOneWithoutAValueAmongItsNeighbours(@ForAll("counts") SortedMap<Spot, Long> counts) {
        var values = release(counts).values();
        assertThat(values.keySet().stream().flatMap(cell -> cell.around().stream()).filter(cell -> !values.containsKey(cell))
                .filter(hole -> values.keySet().containsAll(hole.around()))).isEmpty();
    }

    @Test
    void besideAHoleTheSmallestNeighbourIsWithheldToo() {
        var counts = new TreeMap<Spot, Long>();
        var hole = new Spot(0, 0);
        for (var cell : hole.around()) {
            counts.put(cell, 1000L + 100L * counts.size());
        }
        counts.put(hole, 3L);
        var release = release(counts);
        assertThat(release.withheld().complementary()).isEqualTo(1);
        assertThat(release.values()).hasSize(5).doesNotContainKeys(hole, hole.around().getFirst());
    }

    @Test
    void whereTooFewCasesWereNothingIsPublishedHoweverManyWereExposed() {
        var counts = new TreeMap<>(Map.of(new Spot(0, 0), 1000L, new Spot(9, 9), 1000L));
        var release = DayRelease.draw(counts, cell -> cell.q() == 0, RULE, ONE, Spot::around, new SecureRandom());
        assertThat(release.values()).containsOnlyKeys(new Spot(0, 0));
        assertThat(release.withheld().fewCases()).isEqualTo(1);
    }

    @Test
    void aPersonCountsInOneCellADayWhereTheMostMinutesWere() {
        var day = LocalDate.of(2026, 3, 1);
        var here = new Spot(0, 0);
        var there = new Spot(5, 5);
        var counts = BoundedCounts.of(List.of(new Contribution<>("a", day, here, 20), new Contribution<>("a", day, there, 15),
                new Contribution<>("a", day, there, 15), new Contribution<>("b", day, here, 1),
                new Contribution<>("b", day.plusDays(1), here, 1)));
        assertThat(counts.get(day)).containsOnly(Map.entry(here, 1L), Map.entry(there, 1L));
        assertThat(counts.get(day.plusDays(1))).containsOnly(Map.entry(here, 1L));
    }

    @Property(tries = 100)
    void aPersonMoreOrLessChangesOneNumberOfADayByOne(@ForAll("presences") List<Contribution<Spot>> presences) {
        var with = BoundedCounts.of(presences).getOrDefault(LocalDate.EPOCH, new TreeMap<>());
        var without = BoundedCounts.of(presences.stream().filter(one -> !one.person().equals("p0")).toList())
                .getOrDefault(LocalDate.EPOCH, new TreeMap<>());
        long difference = with.entrySet().stream().mapToLong(one -> Math.abs(one.getValue() - without.getOrDefault(one.getKey(), 0L)))
                .sum();
        assertThat(difference).isEqualTo(presences.stream().anyMatch(one -> one.person().equals("p0")) ? 1 : 0);
        assertThat(with.keySet()).containsAll(without.keySet());
    }

    private static DayRelease<Spot> release(SortedMap<Spot, Long> counts) {
        return DayRelease.draw(counts, _ -> true, RULE, ONE, Spot::around, new SecureRandom());
    }

    @Provide
    Arbitrary<SortedMap<Spot, Long>> counts() {
        return Arbitraries.maps(spots(), Arbitraries.longs().between(1, 60)).ofMaxSize(49).map(TreeMap::new);
    }

    @Provide
    Arbitrary<List<Contribution<Spot>>> presences() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), spots(), Arbitraries.doubles().between(1, 100))
                .as((person, cell, minutes) -> new Contribution<>("p" + person, LocalDate.EPOCH, cell, minutes)).list().ofMaxSize(20);
    }

    private static Arbitrary<Spot> spots() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 6)).as(Spot::new);
    }

    /** A hexagon in axial coordinates. */
    record Spot(int q, int r) implements Comparable<Spot> {
        List<Spot> around() {
            return List.of(new Spot(q + 1, r), new Spot(q - 1, r), new Spot(q, r + 1), new Spot(q, r - 1), new Spot(q + 1, r - 1),
                    new Spot(q - 1, r + 1));
        }

        @Override
        public int compareTo(Spot other) {
            return q == other.q ? Integer.compare(r, other.r) : Integer.compare(q, other.q);
        }
    }
}
