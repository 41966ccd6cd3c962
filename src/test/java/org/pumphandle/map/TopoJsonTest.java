package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumphandle.map.TileKey.Frame;

class TopoJsonTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"110m,177", "50m,241", "10m,255"})
    void allThreeLevelsHoldTheWorldWithItsBorders(String level, int countries) {
        var topology = TopoJson.read(ASSETS.resolve("basemap/countries-" + level + ".json"));
        assertThat(topology.names()).hasSize(countries).contains("Kenya", "Russia", "Antarctica");
        assertThat(topology.lines(true)).isNotEmpty();
        assertThat(topology.lines(false)).isNotEmpty();
        var kenya = topology.polygons(topology.names().indexOf("Kenya")).stream().map(List::getFirst)
                .max(Comparator.comparingInt(ring -> ring.lonDeg().length)).orElseThrow();
        var box = Bounds.of(kenya.lonDeg(), kenya.latDeg());
        assertThat(box.westDeg()).isCloseTo(33.9, within(0.1));
        assertThat(box.northDeg()).isCloseTo(5.0, within(0.6));
        assertThat(kenya.lonDeg()[0]).as("rings are closed").isEqualTo(kenya.lonDeg()[kenya.lonDeg().length - 1]);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "2", "4"})
    void landAndSeaAreWhereTheyShouldBe(double zoom) {
        var layers = BaseMap.naturalEarth(ASSETS).subList(0, 1);
        layers.getFirst().deferred().forEach(MapLayer.Level::load);
        double[][] land = {{37, 0.5}, {-100, 45}, {100, 60}, {179.5, 67}, {-173, 66.3}, {134, -25}, {0, -83}, {-179, -84.9}, {179, -84.9}};
        double[][] sea = {{-30, 0}, {-179, 0}, {179, 30}, {-140, 30}, {170, -60}, {-170, 72.5}, {60, 80.0}, {80, -40}};
        for (var place : land) {
            assertThat(colourAt(layers, zoom, place)).as("land at %s, %s", place[0], place[1]).isEqualTo(Palette.LIGHT.land());
        }
        for (var place : sea) {
            assertThat(colourAt(layers, zoom, place)).as("sea at %s, %s", place[0], place[1]).isEqualTo(Palette.LIGHT.water());
        }
    }

    private static int colourAt(List<MapLayer> layers, double zoom, double[] place) {
        double half = 1 / Viewport.worldPx(zoom);
        var frame = new Frame(Mercator.x(place[0]) - half, Mercator.y(place[1]) - half, zoom, 2, 2);
        return new TilePainter(layers, false).paint(frame).getRGB(1, 1);
    }

    @Test
    void anotherFileIsRefusedByName() throws Exception {
        var file = Files.writeString(folder.resolve("x.json"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        assertThatThrownBy(() -> TopoJson.read(file)).isInstanceOf(MapDataException.class).hasMessageContaining("x.json")
                .hasMessageContaining("0 arcs");
        assertThatThrownBy(() -> BaseMap.naturalEarth(folder)).isInstanceOf(MapDataException.class)
                .hasMessageContaining("countries-110m.json").hasMessageContaining("restore");
    }
}
