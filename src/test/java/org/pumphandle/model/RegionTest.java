package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RegionTest {

    @Test
    void aBoxHoldsItsBorder() {
        var box = Region.of(List.of("51 -1, 52 1"));
        assertThat(box.contains(510_000_000, -10_000_000)).isTrue();
        assertThat(box.contains(520_000_000, 10_000_000)).isTrue();
        assertThat(box.contains(520_000_001, 0)).isFalse();
        assertThat(box.contains(515_000_000, 10_000_001)).isFalse();
        assertThat(Region.EARTH.isEarth()).isTrue();
        assertThat(Region.NOWHERE.isEmpty()).isTrue();
        assertThat(box.isEarth()).isFalse();
    }

    @Test
    void theLargestPolygonDoesNotOverflow() {
        var triangle = Region.of(List.of("-90 -180, 90 -180, 90 180"));
        assertThat(triangle.contains(0, 0)).as("on the border").isTrue();
        assertThat(triangle.contains(0, 1)).isFalse();
        assertThat(triangle.contains(1, 0)).isTrue();
        assertThat(triangle.contains(900_000_000, 1_800_000_000)).isTrue();
        assertThat(triangle.contains(-899_999_999, 1_800_000_000)).isFalse();
    }

    @Test
    void polygonsAreThoseOfAnIndependentLibrary() {
        var random = new SplittableRandom(1854);
        var geometry = new GeometryFactory();
        for (int round = 0; round < 300; round++) {
            // A star around the middle is simple, whatever its radii; small whole numbers put many points on borders.
            int n = random.nextInt(3, 12);
            var ring = new Coordinate[n + 1];
            var text = new StringBuilder();
            for (int i = 0; i < n; i++) {
                double angle = 2 * Math.PI * i / n;
                double radius = random.nextInt(4, 20);
                long lat = Math.round(radius * Math.sin(angle));
                long lon = Math.round(radius * Math.cos(angle));
                ring[i] = new Coordinate(lon, lat);
                text.append(i == 0 ? "" : ", ").append(lat).append(' ').append(lon);
            }
            ring[n] = ring[0];
            var polygon = geometry.createPolygon(ring);
            if (!polygon.isValid()) {
                continue;
            }
            var region = Region.of(List.of(text.toString()));
            for (int lat = -20; lat <= 20; lat++) {
                for (int lon = -20; lon <= 20; lon++) {
                    assertThat(region.contains(lat * 10_000_000, lon * 10_000_000)).as("%s: %d %d", text, lat, lon)
                            .isEqualTo(polygon.covers(geometry.createPoint(new Coordinate(lon, lat))));
                }
            }
        }
    }
}
