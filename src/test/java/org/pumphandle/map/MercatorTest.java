package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;

class MercatorTest {
    @Test
    void agreesWithGeoToolsToAMicrometre() throws Exception {
        MathTransform truth = CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:3857", true));
        var position = new double[2];
        for (double lat = -85; lat <= 85; lat += 1.7) {
            for (double lon = -180; lon <= 180; lon += 7.3) {
                truth.transform(new double[]{lon, lat}, 0, position, 0, 1);
                assertThat((Mercator.x(lon) - 0.5) * Mercator.WORLD_M).isCloseTo(position[0], within(1e-6));
                assertThat((0.5 - Mercator.y(lat)) * Mercator.WORLD_M).isCloseTo(position[1], within(1e-6));
            }
        }
    }

    @Test
    void theWorldIsTheUnitSquare() {
        assertThat(Mercator.x(-180)).isZero();
        assertThat(Mercator.x(180)).isEqualTo(1);
        assertThat(Mercator.y(0)).isEqualTo(0.5);
        assertThat(Mercator.y(Mercator.MAX_LAT_DEG)).isCloseTo(0, within(1e-12));
        assertThat(Mercator.y(-90)).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 200)
    void thereAndBackIsWhereItBegan(@ForAll @DoubleRange(min = -180, max = 180) double lon,
            @ForAll @DoubleRange(min = -85, max = 85) double lat) {
        assertThat(Mercator.lonDeg(Mercator.x(lon))).isCloseTo(lon, within(1e-10));
        assertThat(Mercator.latDeg(Mercator.y(lat))).isCloseTo(lat, within(1e-10));
    }
}
