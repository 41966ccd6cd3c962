package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionNotationTest {
    private static final Position GATE = new Position(13.3777, 52.51628);

    @Test
    void onePlaceIsWrittenInEachNotation() {
        assertThat(PositionNotation.DEGREES.write(GATE)).contains("52.51628, 13.37770");
        assertThat(PositionNotation.DEGREES_MINUTES.write(GATE)).contains("52° 30.977′ N 13° 22.662′ E");
        assertThat(PositionNotation.DEGREES_MINUTES.write(new Position(-0.0000001, -12))).contains("12° 00.000′ S 0° 00.000′ W");
        assertThat(PositionNotation.DEGREES_MINUTES.write(new Position(9.9999999, 0))).as("never sixty minutes")
                .contains("0° 00.000′ N 10° 00.000′ E");
    }

    @ParameterizedTest
    @CsvSource({"43.642567, -79.387139, 17T, 32617", "-33.8568, 151.2153, 56H, 32756", "60.5, 4.5, 32V, 32632", "60.5, 2.9, 31V, 32631",
            "78.2, 15.6, 33X, 32633", "78.2, 8.9, 31X, 32631", "52.51628, 13.3777, 33U, 32633", "0, -180, 1N, 32601"})
    void everyPlaceStandsInItsUtmZoneAndAgreesWithTheRegister(double latDeg, double lonDeg, String zone, int epsg) throws Exception {
        var pair = new double[]{lonDeg, latDeg};
        CRS.findMathTransform(DefaultGeographicCRS.WGS84, CRS.decode("EPSG:" + epsg, true), true).transform(pair, 0, pair, 0, 1);
        assertThat(PositionNotation.UTM.write(new Position(lonDeg, latDeg)))
                .contains(String.format(Locale.ROOT, "%s %06.0f %07.0f", zone, pair[0], pair[1]));
    }

    @Test
    void aPlaceKnownFromElsewhereStandsWhereItShould() {
        assertThat(PositionNotation.UTM.write(new Position(-79.387139, 43.642567))).contains("17T 630084 4833439");
    }

    @Test
    void nearThePolesThereIsNoUtm() {
        assertThat(PositionNotation.UTM.write(new Position(0, 84.1))).isEmpty();
        assertThat(PositionNotation.UTM.write(new Position(0, -80.1))).isEmpty();
    }

    @Property(tries = 200)
    void whatIsWrittenInUtmIsReadAsTheSamePlace(@ForAll @DoubleRange(min = -79.9, max = 83.9) double latDeg,
            @ForAll @DoubleRange(min = -180, max = 179.99) double lonDeg) {
        var read = PositionNotation.UTM.read(PositionNotation.UTM.write(new Position(lonDeg, latDeg)).orElseThrow()).orElseThrow();
        assertThat(Geodesic.WGS84.Inverse(latDeg, lonDeg, read.latDeg(), read.lonDeg()).s12).isLessThan(0.75);
    }

    @Property(tries = 200)
    void whatIsWrittenInDegreesIsReadAsTheSamePlace(@ForAll @DoubleRange(min = -90, max = 90) double latDeg,
            @ForAll @DoubleRange(min = -180, max = 179.99) double lonDeg) {
        for (var notation : new PositionNotation[]{PositionNotation.DEGREES, PositionNotation.DEGREES_MINUTES}) {
            var written = notation.write(new Position(lonDeg, latDeg)).orElseThrow();
            var read = notation.read(written).orElseThrow();
            assertThat(Geodesic.WGS84.Inverse(latDeg, lonDeg, read.latDeg(), read.lonDeg()).s12).as(written).isLessThan(2);
        }
    }

    @Test
    void aNationalGridIsReadAndWrittenWhereItsCountryIs() {
        var grid = PositionNotation.grid(2154);
        var paris = new Position(2.3488, 48.8534);
        var written = grid.write(paris).orElseThrow();
        assertThat(written).startsWith("6522").contains(" 6861");
        var read = grid.read(written).orElseThrow();
        assertThat(Geodesic.WGS84.Inverse(paris.latDeg(), paris.lonDeg(), read.latDeg(), read.lonDeg()).s12).isLessThan(1);
        assertThat(grid.write(GATE)).as("far from France").isEmpty();
        assertThatThrownBy(() -> grid.read("5000000 100000")).isInstanceOf(MapDataException.class)
                .hasMessageContaining("easting comes first");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4326, 99_999_999})
    void whatIsNoGridIsRefusedWithNumbersThatAreOnes(int epsg) {
        assertThatThrownBy(() -> PositionNotation.grid(epsg)).isInstanceOf(MapDataException.class)
                .hasMessageContaining("EPSG:" + epsg).hasMessageContaining("27700");
    }

    @ParameterizedTest
    @ValueSource(strings = {"52.51628, 13.37770", "52.51628 13.3777", " 52.51628°; 13.37770° ", "52° 30.977' N 13° 22.662' E",
            "52°30.977′N, 13°22.662′E", "33U 389917 5819697", "33u 389917, 5819697"})
    void whateverItsFormAPositionIsRead(String text) {
        var read = PositionNotation.read(text, PositionNotation.grid(27700));
        assertThat(read.latDeg()).isCloseTo(GATE.latDeg(), within(0.0005));
        assertThat(read.lonDeg()).isCloseTo(GATE.lonDeg(), within(0.001));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"somewhere|not a position", "95, 13|-90 to 90", "52.5, 200|-180 to 180",
            "52° 61' N 13° 0' E|below 60", "61U 389917 5819697|zones 1 to 60"})
    void whatIsNoneIsRefusedWithoutRepeatingIt(String text, String says) {
        assertThatThrownBy(() -> PositionNotation.read(text, PositionNotation.DEGREES)).isInstanceOf(MapDataException.class)
                .hasMessageContaining(says).satisfies(error -> assertThat(error.getMessage()).doesNotContain(text));
    }
}
