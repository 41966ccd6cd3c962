package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Window;
import org.pumphandle.ui.casemap.CasePath.Stretch.Kind;

class CasePathTest {
    private static final Offset<Double> TINY = Offset.offset(1e-9);

    private final CasePath path = path(Fix.ofDegrees(1_000, 10, 20, 5), Fix.ofDegrees(1_100, 10, 21, 5), Fix.ofDegrees(1_800, 10, 22, 5),
            Fix.ofDegrees(1_900, 10, 23, 5));

    @Test
    void itIsStraightBetweenFixes() {
        assertThat(path.at(1_025)).hasValueSatisfying(point -> assertThat(point.lonDeg()[0]).isEqualTo(20.25, TINY));
    }

    @Test
    void itIsUnknownInsideAGapBeforeAndAfter() {
        assertThat(path.at(1_400)).isEmpty();
        assertThat(path.at(999)).isEmpty();
        assertThat(path.at(1_900.5)).isEmpty();
        assertThat(path.at(1_900)).isPresent();
    }

    @Test
    void anIntervalIsCutOutWithItsEnds() {
        assertThat(path.during(1_050, 1_850))
                .hasValueSatisfying(line -> assertThat(line.lonDeg()).containsExactly(new double[]{20.5, 21, 22, 22.5}, TINY));
    }

    @Test
    void gapsAndWhatLiesOutsideTheWindowAreStretchesOfTheirOwn() {
        assertThat(path.stretches(new Window(0, 1_850), _ -> 0)).extracting(CasePath.Stretch::kind).containsExactly(Kind.INSIDE, Kind.GAP,
                Kind.OUTSIDE);
    }

    @Test
    void whatIsInsideIsDividedWhereItsColourChangesAndStaysJoined() {
        var stretches = path(Fix.ofDegrees(0, 10, 20, 5), Fix.ofDegrees(100, 10, 21, 5), Fix.ofDegrees(200, 10, 22, 5),
                Fix.ofDegrees(300, 10, 23, 5)).stretches(new Window(0, 300), t -> t < 200 ? 0 : 1);
        assertThat(stretches).extracting(CasePath.Stretch::step).containsExactly(0, 1);
        assertThat(stretches.getFirst().line().lonDeg()).containsExactly(20, 21, 22);
        assertThat(stretches.getLast().line().lonDeg()).containsExactly(22, 23);
    }

    @Test
    void acrossTheAntimeridianItGoesOn() {
        var across = path(Fix.ofDegrees(1_000, 10, 179.9, 5), Fix.ofDegrees(1_100, 10, -179.9, 5));
        assertThat(across.at(1_050)).hasValueSatisfying(point -> assertThat(point.lonDeg()[0]).isEqualTo(180, TINY));
        assertThat(across.bounds(new Window(0, 2_000))).hasValueSatisfying(box -> assertThat(box.eastDeg()).isEqualTo(180.1, TINY));
    }

    @Test
    void theBoxHoldsTheWindowOrAllWhereTheWindowHoldsNothing() {
        assertThat(path.bounds(new Window(1_100, 1_800))).hasValueSatisfying(box -> {
            assertThat(box.westDeg()).isEqualTo(21, TINY);
            assertThat(box.eastDeg()).isEqualTo(22, TINY);
        });
        assertThat(path.bounds(new Window(5_000, 6_000))).hasValueSatisfying(box -> assertThat(box.eastDeg()).isEqualTo(23, TINY));
        assertThat(new CasePath(FixColumns.EMPTY, 600).bounds(Window.EMPTY)).isEmpty();
    }

    private static CasePath path(Fix... fixes) {
        return new CasePath(FixColumns.trajectory(0, List.of(fixes)), 600);
    }
}
