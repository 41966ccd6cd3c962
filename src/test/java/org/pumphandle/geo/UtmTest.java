package org.pumphandle.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UtmTest {
    private static final double MILLIMETRE = 0.001;

    /** As PROJ gives it: 12 degrees east and 55 degrees north in zone 32. */
    @Test
    void aPlaceIsWhereProjPutsIt() {
        var on = new Utm(32, false).grid(12, 55);
        assertThat(on.eastM()).isCloseTo(691_875.632, within(MILLIMETRE));
        assertThat(on.northM()).isCloseTo(6_098_907.825, within(MILLIMETRE));
    }

    @Test
    void theMeridianAtTheEquatorIsTheOrigin() {
        assertThat(new Utm(31, false).grid(3, 0)).isEqualTo(new Utm.Grid(500_000, 0));
        assertThat(new Utm(31, true).grid(3, 0)).isEqualTo(new Utm.Grid(500_000, 10_000_000));
        assertThatThrownBy(() -> new Utm(61, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void thereAndBackIsTheSamePlace(@ForAll @IntRange(min = 1, max = 60) int zone, @ForAll boolean isSouth,
            @ForAll @DoubleRange(min = -4, max = 4) double fromMeridianDeg, @ForAll @DoubleRange(min = -84, max = 84) double latDeg) {
        var utm = new Utm(zone, isSouth);
        double lonDeg = 6.0 * zone - 183 + fromMeridianDeg;
        var on = utm.grid(lonDeg, latDeg);
        var back = utm.place(on.eastM(), on.northM());
        assertThat(Math.toDegrees(Wgs84.wrap(Math.toRadians(back.lonDeg() - lonDeg)))).isCloseTo(0, within(1e-8));
        assertThat(back.latDeg()).isCloseTo(latDeg, within(1e-8));
    }
}
