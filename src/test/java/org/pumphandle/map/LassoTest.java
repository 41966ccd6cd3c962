package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LassoTest {

    @Property(tries = 200)
    void itHoldsWhatAPathOfTheSameCornersHolds(@ForAll @IntRange(min = 3, max = 12) int corners, @ForAll @IntRange(max = 9_999) int seed) {
        var random = new SplittableRandom(seed);
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        var positions = new ArrayList<Position>();
        for (int i = 0; i < corners; i++) {
            var corner = new Position(random.nextDouble(10, 11), random.nextDouble(50, 51));
            positions.add(corner);
            if (i == 0) {
                path.moveTo(corner.lonDeg(), Mercator.y(corner.latDeg()));
            } else {
                path.lineTo(corner.lonDeg(), Mercator.y(corner.latDeg()));
            }
        }
        path.closePath();
        double lonDeg = random.nextDouble(10, 11);
        double latDeg = random.nextDouble(50, 51);
        assertThat(new Lasso(positions).holds(lonDeg, latDeg)).isEqualTo(path.contains(lonDeg, Mercator.y(latDeg)));
    }

    @Test
    void acrossTheAntimeridianItHoldsWhatLiesBetween() {
        var lasso = new Lasso(List.of(new Position(179, -1), new Position(-179, -1), new Position(-179, 1), new Position(179, 1)));
        assertThat(lasso.holds(179.5, 0)).isTrue();
        assertThat(lasso.holds(-179.5, 0)).isTrue();
        assertThat(lasso.holds(0, 0)).isFalse();
        assertThat(lasso.holds(178.5, 0)).isFalse();
    }

    @Test
    void twoCornersEncloseNothing() {
        assertThatThrownBy(() -> new Lasso(List.of(new Position(0, 0), new Position(1, 1)))).hasMessageContaining("takes three");
    }
}
