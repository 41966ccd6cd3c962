package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MapImageTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("pumphandle.screenshots"));

    @Test
    void aPictureNeedsNoJavaFxAndIsTheSameEachTime() throws IOException {
        var layers = new ArrayList<>(BaseMap.naturalEarth(ASSETS));
        layers.add(GeoJson.read("town", TownSample.geoJson()));
        layers.add(MapLayer.of("walks", List.of(TownSample.track("A", 0xFFC2410C, 0, 0, 2, 0, 2, 5, 5, 5, 5, 8, 8, 8))));
        var box = new Bounds(TownSample.lon(0), TownSample.lat(0), TownSample.lon(10), TownSample.lat(10));
        var picture = MapImage.render(layers, box, 1200, 800, false);
        Files.createDirectories(SCREENSHOTS);
        ImageIO.write(picture, "png", SCREENSHOTS.resolve("map-image.png").toFile());
        ImageIO.write(MapImage.render(BaseMap.naturalEarth(ASSETS), new Bounds(-12, 35, 32, 60), 1000, 800, true), "png",
                SCREENSHOTS.resolve("map-image-europe.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(800);
        var again = MapImage.render(layers, box, 1200, 800, false);
        assertThat(again.getRGB(0, 0, 1200, 800, null, 0, 1200)).isEqualTo(picture.getRGB(0, 0, 1200, 800, null, 0, 1200));
    }

    @Test
    void whatAViewShowsIsPaintedWithTheTextUnderIt() throws IOException {
        var layers = new ArrayList<>(BaseMap.naturalEarth(ASSETS));
        layers.add(GeoJson.read("town", TownSample.geoJson()));
        var box = new Bounds(TownSample.lon(0), TownSample.lat(0), TownSample.lon(10), TownSample.lat(10));
        var view = Viewport.EMPTY.sized(600, 400).fitted(box, 20, 18);
        var plain = MapImage.render(layers, view, false, List.of());
        var captioned = MapImage.render(layers, view, false,
                List.of("Case C-1, 2 March 2026",
                        "This picture holds personal data of a case; keep it as safe as the station. ".repeat(2).strip()));
        ImageIO.write(captioned, "png", SCREENSHOTS.resolve("map-image-caption.png").toFile());
        assertThat(captioned.getWidth()).isEqualTo(600);
        assertThat(captioned.getHeight()).as("three lines, as the second is broken").isEqualTo(400 + 3 * 17 + 20);
        assertThat(captioned.getRGB(300, 200)).isEqualTo(plain.getRGB(300, 200));
        assertThat(captioned.getRGB(0, 0, 600, 400, null, 0, 600)).isEqualTo(plain.getRGB(0, 0, 600, 400, null, 0, 600));
        var bare = layers.stream().map(MapLayer::emptied).toList();
        assertThat(MapImage.render(bare, view, false, List.of("Case C-1")).getHeight()).as("layers that are not shown bring their font")
                .isEqualTo(400 + 17 + 20);
    }

    @Test
    void throughATranslucentPointOneSeesTheGroundAndNotItsEdge() {
        var box = new Bounds(9, 9, 11, 11);
        var ground = MapImage.render(List.of(), box, 60, 60, false).getRGB(30, 30);
        var symbol = MapSymbol.point(0x33FF0000, 12).withStroke(0xFF0000FF, 3).withCasing(0xFF00FF00, 4);
        var picture = MapImage.render(List.of(MapLayer.of("x", List.of(MapShape.point("p", 10, 10, symbol, "")))), box, 60, 60, false);
        assertThat(picture.getRGB(30 + 13, 30)).as("edge").isEqualTo(0xFF0000FF);
        assertThat(picture.getRGB(30 + 17, 30)).as("casing").isEqualTo(0xFF00FF00);
        for (int shift = 0; shift <= 16; shift += 8) {
            double mixed = 0.8 * (ground >> shift & 255) + 0.2 * (0xFF0000 >> shift & 255);
            assertThat((double) (picture.getRGB(30, 30) >> shift & 255)).isCloseTo(mixed, within(2.0));
        }
    }

    @Test
    void theSmallestPictureAndAPointWithoutExtentDoNotFail() {
        var layers = List.of(MapLayer.of("x", List.of(MapShape.point("p", 10, 10, MapSymbol.point(0xFFFF0000, 5), ""))));
        var picture = MapImage.render(layers, new Bounds(10, 10, 10, 10), 20, 20, false);
        assertThat(picture.getRGB(10, 10)).isEqualTo(0xFFFF0000);
        assertThat(MapImage.render(layers, Bounds.WORLD, 1, 1, true).getWidth()).isEqualTo(1);
    }
}
