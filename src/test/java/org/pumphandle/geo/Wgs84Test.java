package org.pumphandle.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

class Wgs84Test {

    @Property(tries = 500)
    void distanceIsWithinAFifthOfAPercentOfTheGeodesic(@ForAll @DoubleRange(min = -70, max = 70) double latDeg,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuthDeg, @ForAll @DoubleRange(min = 1, max = 1_000) double lengthM) {
        var end = Geodesic.WGS84.Direct(latDeg, 20, azimuthDeg, lengthM);
        double distanceM = Wgs84.distanceM(Math.toRadians(latDeg), Math.toRadians(end.lat2 - latDeg), Math.toRadians(end.lon2 - 20));
        assertThat(distanceM).isCloseTo(lengthM, within(lengthM * 0.002));
    }

    @Test
    void differencesOfLongitudeAreWrappedIntoHalfATurnEitherWay() {
        assertThat(Wgs84.wrap(Math.PI)).isEqualTo(-Math.PI);
        assertThat(Wgs84.wrap(3 * Math.PI / 2)).isCloseTo(-Math.PI / 2, within(1e-15));
        assertThat(Wgs84.wrap(0.1)).isCloseTo(0.1, within(1e-15));
    }
}
