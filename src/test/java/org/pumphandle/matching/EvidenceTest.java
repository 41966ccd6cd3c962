package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;

/** Minutes of a single interval, in which distance and accuracies change at will, held against the slow truth. */
class EvidenceTest {
    private static final long T = 1_600_000_000L;
    private static final int LENGTH_S = 600;
    private static final Rule ANY_TIME = Rule.VICINITY_15.with(50, 0, LENGTH_S, 120);
    private static final double METRE_EAST_DEG = 1 / (Math.toRadians(1) * 6_378_137.0);

    /** At both ends 16.8 m on each axis, too coarse to be sure at 22 m; in the middle, where both are middling, 14.1 m. */
    @Test
    void accuraciesThatChangeAgainstEachOtherAreSureBetween() {
        var evidence = search(new Ends(22, 5, 22, 25), new Ends(0, 25, 0, 5)).getFirst().evidence().orElseThrow();
        assertThat(evidence.sureMinutes()).isBetween(3.0, 9.0);
    }

    /** Equal positions are sure where 68 % accuracies of 87 m to 1 m have passed 30.8 m: after 6.53 of ten minutes. */
    @Test
    void equalPositionsAreSureOnceTheyAreAccurateEnough() {
        var evidence = search(new Ends(-80, 1, -80, 1), new Ends(-80, 87, -80, 1)).getFirst().evidence().orElseThrow();
        assertThat(evidence.sureMinutes()).isCloseTo(3.47, within(0.01));
    }

    /** In the middle the distance is nothing, and its square comes out a little below: that is no certainty, P there is 0.967. */
    @Test
    void positionsThatPassThroughEachOtherAreNoSurerThanTheirAccuracies() {
        var evidence = search(new Ends(2, 31, -2, 15), new Ends(-4, 6, 4, 29)).getFirst().evidence().orElseThrow();
        assertThat(evidence.expectedMinutes()).isCloseTo(9.5518, within(0.001));
    }

    /** Never within 0.05, yet over ten hours more than fifteen minutes are expected. */
    @Test
    void whoIsNearWithLittleProbabilityForLongIsProbable() {
        var place = fixes(new Ends(0, 20, 0, 20), 60);
        var other = fixes(new Ends(82, 20, 82, 20), 60);
        var match = ContactSearch.of(Rule.VICINITY_15, List.of(Cases.withHistory(T + 36_000, null, place)))
                .search(FixColumns.trajectory(3, other), new Cancellation());
        assertThat(match).singleElement().satisfies(one -> {
            assertThat(one.nominal()).isFalse();
            assertThat(one.evidence().orElseThrow().possibleMinutes()).isZero();
            assertThat(one.evidence().orElseThrow().verdict()).isEqualTo(Verdict.PROBABLE);
        });
    }

    @Property(tries = 100, seed = "1854")
    void minutesAreThoseOfTheBruteForce(@ForAll @Size(4) List<@IntRange(min = 1, max = 90) Integer> accuraciesM,
            @ForAll @Size(4) List<@IntRange(min = -80, max = 80) Integer> placesM) {
        var one = new Ends(placesM.get(0), accuraciesM.get(0), placesM.get(1), accuraciesM.get(1));
        var other = new Ends(placesM.get(2), accuraciesM.get(2), placesM.get(3), accuraciesM.get(3));
        var truth = BruteForceEvidence.of(Cases.withHistory(T + LENGTH_S, null, fixes(one, 1)), ANY_TIME, fixes(one, 1), fixes(other, 1));
        var found = search(one, other);
        if (found.isEmpty()) {
            assertThat(truth.verdicts(ANY_TIME, 0.1)).anyMatch(verdict -> !verdict.isPossibleOrBetter());
            return;
        }
        var evidence = found.getFirst().evidence().orElseThrow();
        assertThat(evidence.expectedMinutes()).isCloseTo(truth.expectedMinutes(), within(0.01));
        assertThat(evidence.possibleMinutes()).isCloseTo(truth.possibleMinutes(), within(0.05));
        assertThat(evidence.sureMinutes()).isCloseTo(truth.sureMinutes(), within(0.05));
    }

    private static List<Match> search(Ends one, Ends other) {
        return ContactSearch.of(ANY_TIME, List.of(Cases.withHistory(T + LENGTH_S, null, fixes(one, 1))))
                .search(FixColumns.trajectory(3, fixes(other, 1)), new Cancellation());
    }

    /** Where somebody is in metres east, how accurately, at the beginning and at the end. */
    private record Ends(double fromM, double fromAccuracyM, double toM, double toAccuracyM) {
    }

    /** Back and forth a number of times, each way in ten minutes. */
    private static List<Fix> fixes(Ends ends, int ways) {
        return IntStream.rangeClosed(0, ways)
                .mapToObj(way -> way % 2 == 0
                        ? Fix.ofDegrees(T + way * (long) LENGTH_S, 0, ends.fromM * METRE_EAST_DEG, (float) ends.fromAccuracyM)
                        : Fix.ofDegrees(T + way * (long) LENGTH_S, 0, ends.toM * METRE_EAST_DEG, (float) ends.toAccuracyM))
                .toList();
    }
}
