package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.ProximityStep;
import org.pumphandle.model.Rule;

class ProximityTraceTest {
    private static final long T = 1_600_000_000L;
    private static final int LAT_E7 = 525_000_000;
    private static final int LON_E7 = 134_000_000;
    private static final Rule RULE = Rule.VICINITY_15;

    private final ExaminableCase standing = Cases.withHistory(T, null,
            IntStream.rangeClosed(0, 60).mapToObj(i -> new Fix(T + 60L * i, LAT_E7, LON_E7, 10)).toList());

    @Test
    void distancesAreThoseOfTheStatedPositionsFromTheEpisodesStartToItsEnd() {
        var steps = ProximityTrace.of(RULE, standing, walkingAway(0, 40), T + 600, T + 1_200);
        assertThat(steps).extracting(ProximityStep::t).first().isEqualTo(T + 600.0);
        assertThat(steps).extracting(ProximityStep::t).last().isEqualTo(T + 1_200.0);
        double metresPerE7 = Wgs84.meridianRadiusM(Math.toRadians(LAT_E7 / 1e7)) * Math.toRadians(1e-7);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.distanceM()).isCloseTo((step.t() - T) / 60 * 100 * metresPerE7, within(0.01));
            double sM = Math.sqrt(2) * 10 / 1.5096;
            assertThat(step.chance()).isCloseTo(new VicinityProbability(50).of(step.distanceM(), sM), within(1e-6));
            assertThat(VicinityProbability.exact(step.distanceM() / sM, step.leastM() / sM)).isCloseTo(0.05, within(1e-6));
            assertThat(VicinityProbability.exact(step.distanceM() / sM, step.mostM() / sM)).isCloseTo(0.95, within(1e-6));
        });
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        var fixes = new ArrayList<>(fixes(0, 10));
        fixes.addAll(fixes(30, 40));
        var steps = ProximityTrace.of(RULE, standing, FixColumns.trajectory(1, fixes), T, T + 2_400);
        assertThat(steps).isNotEmpty().noneMatch(step -> step.t() > T + 600 && step.t() < T + 1_800);
    }

    @Property(tries = 50)
    void aPictureNeedsFewStepsAndTheyAscend(@ForAll @IntRange(min = 0, max = 2_000) int from,
            @ForAll @IntRange(min = 1, max = 3_600) int length) {
        var steps = ProximityTrace.of(RULE, standing, walkingAway(0, 60), T + (double) from, T + (double) from + length);
        assertThat(steps).hasSizeLessThanOrEqualTo(ProximityTrace.MOST_STEPS + 1);
        assertThat(steps).extracting(ProximityStep::t).isSorted().doesNotHaveDuplicates()
                .allMatch(t -> t >= T + from && t <= T + from + length);
        assertThat(steps).allMatch(step -> step.leastM() <= step.mostM());
    }

    @Test
    void aStepHasNoPlace() {
        assertThat(Arrays.stream(ProximityStep.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("t", "distanceM", "leastM", "mostM", "chance");
    }

    @Test
    void oneSubscriberIsFollowed() {
        assertThatThrownBy(() -> ProximityTrace.of(RULE, standing, FixColumns.EMPTY, T, T + 60)).hasMessageContaining("one subscriber");
    }

    /** 100 units of 1e-7 degree to the north each minute, about 1.1 m. */
    private static FixColumns walkingAway(int fromMinute, int toMinute) {
        return FixColumns.trajectory(1, fixes(fromMinute, toMinute));
    }

    private static List<Fix> fixes(int fromMinute, int toMinute) {
        return IntStream.rangeClosed(fromMinute, toMinute).mapToObj(i -> new Fix(T + 60L * i, LAT_E7 + 100 * i, LON_E7, 10)).toList();
    }
}
