package org.pumphandle.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;

class StayPointTest {
    private static final int MAX_GAP_S = 600;

    @Test
    void tenMinutesWithinSixtyMetresAreAStayAndLessIsNone() {
        assertThat(stays(standing(0, 600))).containsExactly(new StayPoint(10, 20, 0, 600, 11));
        assertThat(stays(standing(0, 540))).isEmpty();
    }

    @Test
    void whoArrivesOnFootStaysFromTheFirstFixNearTheLast() {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i < 10; i++) {
            fixes.add(Fix.ofDegrees(60L * i, 10 - 0.0004 * (10 - i), 20, 5));
        }
        fixes.addAll(standing(600, 1_500));
        assertThat(stays(fixes)).singleElement().satisfies(stay -> {
            assertThat(stay.startT()).as("44 m before the place").isEqualTo(540);
            assertThat(stay.endT()).isEqualTo(1_500);
            assertThat(stay.seconds()).isEqualTo(960);
        });
    }

    @Test
    void whatWasAcrossAGapIsNotKnownToHaveStayed() {
        var fixes = new ArrayList<>(standing(0, 300));
        fixes.addAll(standing(1_000, 1_300));
        assertThat(stays(fixes)).isEmpty();
    }

    @Test
    void aStayAcrossTheAntimeridianLiesThere() {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i <= 20; i++) {
            fixes.add(Fix.ofDegrees(60L * i, 10, i % 2 == 0 ? 179.9999 : -179.9999, 5));
        }
        assertThat(stays(fixes)).singleElement().satisfies(stay -> assertThat(stay.lonDeg()).isCloseTo(180, within(1e-4)));
    }

    @Property(tries = 300)
    void everyStayIsLongEnoughNearItsFirstFixWithoutAGapAndApartFromTheNext(
            @ForAll @Size(min = 0, max = 80) List<@IntRange(min = 0, max = 4) Integer> places,
            @ForAll @IntRange(min = 30, max = 400) int stepS) {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i < places.size(); i++) {
            fixes.add(Fix.ofDegrees((long) i * stepS, 10 + 0.0003 * places.get(i), 20, 5));
        }
        long before = -1;
        for (var stay : stays(fixes)) {
            assertThat(stay.startT()).isGreaterThan(before);
            assertThat(stay.seconds()).isGreaterThanOrEqualTo(StayPoint.LEAST_S);
            var of = fixes.stream().filter(fix -> fix.t() >= stay.startT() && fix.t() <= stay.endT()).toList();
            assertThat(of).hasSize(stay.fixes()).allSatisfy(
                    fix -> assertThat(Geodesic.WGS84.Inverse(of.getFirst().latDeg(), 20, fix.latDeg(), 20).s12)
                            .isLessThan(StayPoint.RADIUS_M * 1.002));
            before = stay.endT();
        }
    }

    private static List<Fix> standing(long fromT, long toT) {
        var fixes = new ArrayList<Fix>();
        for (long t = fromT; t <= toT; t += 60) {
            fixes.add(Fix.ofDegrees(t, 10, 20, 5));
        }
        return fixes;
    }

    private static List<StayPoint> stays(List<Fix> fixes) {
        return StayPoint.of(fixes.isEmpty() ? FixColumns.EMPTY : FixColumns.trajectory(0, fixes), MAX_GAP_S);
    }
}
