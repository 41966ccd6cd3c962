package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumphandle.map.TileKey.Frame;
import org.pumphandle.tiles.MbtilesFile;

class StreetMapPicturesTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("pumphandle.screenshots"));
    private static final Path EXTRACTS = Path.of("..", "shared", "data", "osm");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "osm");
    /** Per colour, of 255. */
    private static final int TOLERANCE = 24;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aVillageLooksAsItDidInLightAndDark(boolean dark) throws IOException {
        try (var tiles = StreetMaps.converted(StreetMaps.VILLAGE, folder)) {
            var picture = MapImage.render(layers(tiles), new Bounds(10, 52, 10.015, 52.01), 800, 700, dark);
            save(picture, "streets-village" + (dark ? "-dark" : ""));
            var expected = ImageIO.read(EXPECTED.resolve("village" + (dark ? "-dark" : "") + ".png").toFile());
            assertThat(shareThatDiffers(expected, picture)).as("pixels that differ").isLessThan(0.005);
        }
    }

    @Test
    void tilesShowWhatOnePictureOfThemAllShows() {
        try (var tiles = StreetMaps.converted(StreetMaps.VILLAGE, folder)) {
            var painter = new TilePainter(layers(tiles), false);
            int step = TileKey.stepFor(15.25);
            double side = Viewport.TILE_PX / Viewport.worldPx(TileKey.zoomOf(step));
            int column = (int) (Mercator.x(10.005) / side);
            int row = (int) (Mercator.y(52.007) / side);
            var whole = painter
                    .paint(new Frame(column * side, row * side, TileKey.zoomOf(step), 2 * Viewport.TILE_PX, 2 * Viewport.TILE_PX));
            var joined = new BufferedImage(2 * Viewport.TILE_PX, 2 * Viewport.TILE_PX, BufferedImage.TYPE_INT_ARGB_PRE);
            for (int i = 0; i < 4; i++) {
                var tile = painter.paint(new TileKey(0, step, column + i % 2, row + i / 2).frame());
                joined.createGraphics().drawImage(tile, i % 2 * Viewport.TILE_PX, i / 2 * Viewport.TILE_PX, null);
            }
            assertThat(shareThatDiffers(whole, joined)).as("pixels that differ").isLessThan(0.002);
        }
    }

    @ParameterizedTest
    @CsvSource({"monaco, 43.7384, 7.4246", "moscow, 55.815, 37.605", "berlin-siegessaeule, 52.5145, 13.3501"})
    void citiesAreDrawnAtAllZooms(String name, double latDeg, double lonDeg) throws IOException {
        var extract = EXTRACTS.resolve(name + ".osm.gz");
        assumeTrue(Files.exists(extract), "the extracts are not there");
        try (var tiles = StreetMaps.converted(extract, folder)) {
            var layers = layers(tiles);
            var world = BaseMap.naturalEarth(ASSETS);
            for (int zoom : List.of(10, 13, 15, 17)) {
                double half = 360.0 / (512 << zoom) * 400;
                double halfLat = half * Math.cos(Math.toRadians(latDeg)) * 0.7;
                var box = new Bounds(lonDeg - half, latDeg - halfLat, lonDeg + half, latDeg + halfLat);
                var light = MapImage.render(layers, box, 900, 640, false);
                save(light, "streets-" + name + "-" + zoom);
                save(MapImage.render(layers, box, 900, 640, true), "streets-" + name + "-" + zoom + "-dark");
                assertThat(shareThatDiffers(MapImage.render(world, box, 900, 640, false), light)).as("streets at zoom %d", zoom)
                        .isGreaterThan(zoom < 13 ? 0.0002 : 0.02);
            }
        }
    }

    private static List<MapLayer> layers(MbtilesFile tiles) {
        var layers = new ArrayList<>(BaseMap.naturalEarth(ASSETS));
        layers.add(MapLayer.ofTiles("streets", tiles.facts().attribution(), StreetMaps.sourceOf(tiles)));
        return layers;
    }

    private static void save(BufferedImage picture, String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        ImageIO.write(picture, "png", SCREENSHOTS.resolve(name + ".png").toFile());
    }

    private static double shareThatDiffers(BufferedImage a, BufferedImage b) {
        assertThat(b.getWidth()).isEqualTo(a.getWidth());
        assertThat(b.getHeight()).isEqualTo(a.getHeight());
        int differing = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                differing += differs(a.getRGB(x, y), b.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) differing / a.getWidth() / a.getHeight();
    }

    private static boolean differs(int a, int b) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }
}
