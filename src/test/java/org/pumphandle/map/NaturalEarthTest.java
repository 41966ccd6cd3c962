package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumphandle.map.TileKey.Frame;

class NaturalEarthTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));

    @TempDir
    Path folder;

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
    void aMissingFileIsRefusedByName() {
        assertThatThrownBy(() -> BaseMap.naturalEarth(folder)).isInstanceOf(MapDataException.class)
                .hasMessageContaining("countries-110m.json.gz").hasMessageContaining("restore");
    }
}
