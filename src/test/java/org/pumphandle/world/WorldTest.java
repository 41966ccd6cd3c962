package org.pumphandle.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.pumphandle.world.World.Country;

class WorldTest {
    private static World world;

    @BeforeAll
    static void read() throws Exception {
        world = World.read(Path.of(System.getProperty("pumphandle.assets", "assets")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Nairobi,36.8,-1.3,true", "Indian Ocean,75,-25,false", "Cologne,6.95,50.94,true", "Caspian Sea,51,41,false",
            "an island in the Caspian Sea,50.35,40.45,true", "Fiji over the antimeridian,179.4,-16.6,true",
            "the same further east,180.02,-16.77,true",
            "sea east of it,180.6,-16.6,false", "Chukotka beyond the antimeridian,182,67,true", "the same from the other side,-178,67,true",
            "the south pole's land,0,-83,true"})
    void landAndSeaAreWhereTheyShouldBe(String name, double lon, double lat, boolean isLand) {
        for (double half : new double[]{0.3, 4}) {
            var within = world.shores(new Envelope(lon - half, lon + half, lat - half, lat + half)).stream()
                    .filter(shore -> RayCrossingCounter.locatePointInRing(new Coordinate(lon, lat), shore.ring()) == Location.INTERIOR)
                    .toList();
            assertThat(!within.isEmpty() && !within.getLast().isWater()).as("%s within %s degrees", name, half).isEqualTo(isLand);
        }
    }

    @Test
    void nothingOfAStretchLiesOutside() {
        var stretch = new Envelope(6, 9, 47, 52);
        assertThat(Stream.concat(world.shores(stretch).stream().map(World.Shore::ring), world.borders(stretch).stream())
                .flatMap(Arrays::stream)).isNotEmpty().allMatch(at -> contains(stretch, at));
    }

    private static boolean contains(Envelope stretch, Coordinate at) {
        var wider = new Envelope(stretch);
        wider.expandBy(1e-9);
        return wider.contains(at);
    }

    @Test
    void bordersLieBetweenCountriesAndNotAlongTheSea() {
        assertThat(world.borders(new Envelope(6, 9, 48, 49))).as("the Rhine at Strasbourg").isNotEmpty();
        assertThat(world.borders(new Envelope(-6, -3, 50, 51))).as("Cornwall").isEmpty();
    }

    @Test
    void countriesAreCalledAsTheLanguageCallsThem() {
        var names = world.countries(new Envelope(6, 9, 48, 49));
        assertThat(names).extracting(Country::code).containsExactlyInAnyOrder("FR", "DE");
        assertThat(names).extracting(country -> country.nameIn(Locale.forLanguageTag("ar-u-nu-latn"))).contains("فرنسا", "ألمانيا");
        assertThat(names).allMatch(country -> country.area().isValid());
    }
}
