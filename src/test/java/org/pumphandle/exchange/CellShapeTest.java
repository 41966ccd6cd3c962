package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

class CellShapeTest {

    @Test
    void centroidAndSpreadOfASectorAreThoseOfItsPoints() {
        double range = 1_000;
        double half = Math.toRadians(CellShape.BEAM_DEG / 2.0);
        double weight = 0;
        double x = 0;
        double squares = 0;
        for (int i = 0; i < 1_000; i++) {
            double r = range * (i + 0.5) / 1_000;
            for (int k = 0; k < 1_000; k++) {
                double angle = -half + 2 * half * (k + 0.5) / 1_000;
                weight += r;
                x += r * r * Math.cos(angle);
                squares += r * r * r;
            }
        }
        double centroid = x / weight;
        assertThat(CellShape.CENTROID * range).isCloseTo(centroid, within(0.01));
        assertThat(new CellShape(0, 0, range, 90.0).sdM()).isCloseTo(Math.sqrt((squares / weight - centroid * centroid) / 2), within(0.01));
        assertThat(new CellShape(0, 0, range, null).sdM()).isEqualTo(range / 2);
    }

    @Test
    void aSectorsPositionLiesWhereItsAntennaLooks() {
        for (double azimuth : new double[]{0, 45, 120, 359}) {
            var cell = new CellShape(525_000_000, 134_000_000, 3_000, azimuth).cell("A", 0, 1);
            var path = Geodesic.WGS84.Inverse(52.5, 13.4, cell.latE7() / 1e7, cell.lonE7() / 1e7);
            assertThat(path.s12).isCloseTo(CellShape.CENTROID * 3_000, within(2.0));
            assertThat((path.azi1 + 360) % 360).isCloseTo(azimuth, within(0.1));
        }
    }
}
