package org.pumphandle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.pumphandle.geo.Wgs84;

class LocalMetricTest {
    private static final double ERROR_M = 1e-3;

    @Test
    void aRadianIsAsLongAsOnTheEllipsoidFromPoleToPole() {
        DoubleStream.iterate(-90, deg -> deg <= 90, deg -> deg + 1.0 / 512).map(Math::toRadians).forEach(phi -> {
            assertThat(LocalMetric.metresNorth(phi)).as("north at %s", phi).isCloseTo(Wgs84.meridianRadiusM(phi), within(ERROR_M));
            assertThat(LocalMetric.metresEast(phi)).as("east at %s", phi)
                    .isCloseTo(Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi), within(ERROR_M));
        });
    }
}
