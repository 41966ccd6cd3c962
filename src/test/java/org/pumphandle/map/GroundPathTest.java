package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.geotools.referencing.GeodeticCalculator;
import org.junit.jupiter.api.Test;
import org.pumphandle.geo.Wgs84;

class GroundPathTest {

    @Property(tries = 200)
    void aLegIsAsLongAsTheReferenceSays(@ForAll @DoubleRange(min = -80, max = 80) double latDeg,
            @ForAll @DoubleRange(min = -80, max = 80) double otherLatDeg, @ForAll @DoubleRange(min = -170, max = 170) double eastDeg) {
        var reference = new GeodeticCalculator();
        reference.setStartingGeographicPoint(0, latDeg);
        reference.setDestinationGeographicPoint(eastDeg, otherLatDeg);
        var path = GroundPath.EMPTY.to(new Position(0, latDeg)).to(new Position(eastDeg, otherLatDeg));
        assertThat(path.lengthM()).isCloseTo(reference.getOrthodromicDistance(), within(0.01));
        assertThat(path.lastLegM()).isEqualTo(path.lengthM());
    }

    @Test
    void aClosedPathHasTheWayBackInItsLengthAndEnclosesAnArea() {
        double eastM = Wgs84.primeVerticalRadiusM(Math.toRadians(52)) * Math.cos(Math.toRadians(52)) * Math.toRadians(0.01);
        double northM = Wgs84.meridianRadiusM(Math.toRadians(52)) * Math.toRadians(0.01);
        var corner = path(13, 51.995, 13.01, 51.995, 13.01, 52.005);
        assertThat(corner.lengthM()).isCloseTo(eastM + northM, within(2.0));
        assertThat(corner.closed().lengthM()).isCloseTo(eastM + northM + Math.hypot(eastM, northM), within(3.0));
        assertThat(corner.closed().areaM2()).isCloseTo(eastM * northM / 2, within(100.0));
        assertThat(path(13, 52, 13.01, 52).areaM2()).isZero();
    }

    @Test
    void acrossTheAntimeridianItGoesTheShortWay() {
        assertThat(path(179.9, 0, -179.9, 0).lengthM()).isCloseTo(22_264, within(1.0));
    }

    @Test
    void aLongLegIsDrawnAlongTheGeodesicAndAShortOneStraight() {
        assertThat(path(13, 52, 13.1, 52).drawn()).hasSize(2);
        var drawn = path(-0.1, 51.5, -74, 40.7).drawn();
        assertThat(drawn).hasSize(65);
        assertThat(drawn).extracting(Position::latDeg).as("further north than both ends").anyMatch(lat -> lat > 52);
    }

    @Test
    void oneGoesBackPointByPointAndFromAClosedPathToTheOpenOne() {
        var path = path(13, 52, 13.1, 52, 13.1, 52.1);
        assertThat(path.closed().back()).isEqualTo(path);
        assertThat(path.back().points()).hasSize(2);
        assertThat(GroundPath.EMPTY.back()).isEqualTo(GroundPath.EMPTY);
        assertThat(path.closed().to(new Position(1, 2)).points()).containsExactly(new Position(1, 2));
        assertThat(path.back().closed().isClosed()).as("two points enclose nothing").isFalse();
        assertThatThrownBy(() -> new GroundPath(List.of(), true)).hasMessageContaining("it takes three");
    }

    private static GroundPath path(double... lonLat) {
        var path = GroundPath.EMPTY;
        for (int i = 0; i < lonLat.length; i += 2) {
            path = path.to(new Position(lonLat[i], lonLat[i + 1]));
        }
        return path;
    }
}
