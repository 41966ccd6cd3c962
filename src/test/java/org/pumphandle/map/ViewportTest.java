package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Bounds NAIROBI = new Bounds(36.7, -1.4, 37.0, -1.1);
    private final Viewport view = Viewport.EMPTY.sized(1000, 700).fitted(NAIROBI, 20, 18);

    @Test
    void aFittedBoxIsInsideWithItsPadding() {
        assertThat(view.pxOf(36.7)).isGreaterThanOrEqualTo(20);
        assertThat(view.pxOf(37.0)).isLessThanOrEqualTo(980);
        assertThat(view.pyOf(-1.1)).isGreaterThanOrEqualTo(20);
        assertThat(view.pyOf(-1.4)).isLessThanOrEqualTo(680);
        assertThat(view.lonDeg()).isCloseTo(36.85, within(1e-9));
        assertThat(view.zoomedAbout(500, 350, view.zoom() + 0.26).pyOf(-1.4)).as("a quarter zoom more would be too much")
                .isGreaterThan(680);
    }

    @Property(tries = 200)
    void zoomingKeepsThePlaceUnderThePointer(@ForAll @DoubleRange(min = 0, max = 1000) double px,
            @ForAll @DoubleRange(min = 0, max = 700) double py, @ForAll @DoubleRange(min = 5, max = 20) double zoom) {
        var zoomed = view.zoomedAbout(px, py, zoom);
        assertThat(zoomed.zoom()).isEqualTo(zoom);
        assertThat(zoomed.lonDegAt(px)).isCloseTo(view.lonDegAt(px), within(1e-9));
        assertThat(zoomed.latDegAt(py)).isCloseTo(view.latDegAt(py), within(1e-9));
    }

    @Test
    void theContentFollowsTheHand() {
        var dragged = view.dragged(100, -50);
        assertThat(dragged.pxOf(36.85) - view.pxOf(36.85)).isCloseTo(100, within(1e-6));
        assertThat(dragged.pyOf(-1.2) - view.pyOf(-1.2)).isCloseTo(-50, within(1e-6));
    }

    @Test
    void theWorldEndsInTheNorthButNotInTheEast() {
        var world = Viewport.EMPTY.sized(800, 600);
        assertThat(world.zoomedAbout(400, 300, -3).worldPx()).isCloseTo(600, within(1e-6));
        assertThat(world.zoomedAbout(400, 300, 4).dragged(0, 1e9).north()).isCloseTo(0, within(1e-12));
        assertThat(world.zoomedAbout(400, 300, 99).zoom()).isEqualTo(20);
        var round = world;
        for (int i = 0; i < 100; i++) {
            round = round.dragged(-400, 0);
            assertThat(round.x()).isBetween(-1.0, 2.0);
            assertThat(round.lonDeg()).isBetween(-180.0, 180.0);
        }
    }

    @Test
    void metresPerPixelAreTrueOnTheGround() {
        var line = Geodesic.WGS84.Inverse(view.latDeg(), view.lonDegAt(450), view.latDeg(), view.lonDegAt(550));
        assertThat(view.metresPerPx() * 100).isCloseTo(line.s12, within(line.s12 * 1e-5));
        var north = Viewport.EMPTY.sized(1000, 700).fitted(new Bounds(25, 69.9, 25.1, 70), 0, 18);
        var there = Geodesic.WGS84.Inverse(north.latDeg(), north.lonDegAt(450), north.latDeg(), north.lonDegAt(550));
        assertThat(north.metresPerPx() * 100).isCloseTo(there.s12, within(there.s12 * 1e-5));
    }

    @Test
    void scaleLengthsAreRound() {
        assertThat(ScaleLength.upTo(1, 120)).isEqualTo(new ScaleLength(100, 100));
        assertThat(ScaleLength.upTo(0.55, 120).text()).isEqualTo("50 m");
        assertThat(ScaleLength.upTo(20_000, 120).text()).isEqualTo("2,000 km");
        assertThat(ScaleLength.upTo(0.004, 120).text()).isEqualTo("20 cm");
    }
}
