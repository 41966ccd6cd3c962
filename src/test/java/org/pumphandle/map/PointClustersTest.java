package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PointClustersTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("pumphandle.screenshots"));

    @Property(tries = 100)
    void everyPointIsInOneGroupOrStandsForItselfAndNearItsGroup(@ForAll @IntRange(min = 0, max = 300) int count,
            @ForAll @DoubleRange(min = 0, max = 18) double zoom, @ForAll @IntRange(max = 1000) int seed) {
        var shapes = points(count, seed);
        var keys = new ArrayList<Object>();
        for (var placed : PointClusters.at(zoom, shapes).in(0, 0, 1, 1)) {
            if (placed.feature().key() instanceof PointCluster cluster) {
                assertThat(cluster.size()).isGreaterThan(1);
                assertThat(placed.feature().name()).isEqualTo(Integer.toString(cluster.size()));
                keys.addAll(cluster.keys());
                double widthPx = (Mercator.x(cluster.bounds().eastDeg()) - Mercator.x(cluster.bounds().westDeg())) * Viewport.worldPx(zoom);
                assertThat(widthPx).isLessThanOrEqualTo(2 * PointClusters.REACH_PX + 1e-6);
            } else {
                keys.add(placed.feature().key());
            }
        }
        assertThat(keys).containsExactlyInAnyOrderElementsOf(shapes.stream().map(MapShape::key).toList());
    }

    @Test
    void theFurtherOutTheFewerCirclesThereAreAndFarInNone() {
        var layer = MapLayer.clustered("episodes", points(300, 1854));
        int before = 0;
        for (double zoom = 0; zoom < MapLayer.APART_FROM_ZOOM; zoom += 3) {
            int drawn = layer.at(zoom).in(0, 0, 1, 1).size();
            assertThat(drawn).isGreaterThanOrEqualTo(before);
            before = drawn;
        }
        assertThat(layer.at(0).in(0, 0, 1, 1)).hasSize(1);
        assertThat(layer.at(19).in(0, 0, 1, 1)).hasSize(300).noneMatch(placed -> placed.feature().key() instanceof PointCluster);
        assertThat(layer.bounds()).isEqualTo(MapLayer.of("plain", points(300, 1854)).bounds());
    }

    @Test
    void aCircleHasTheColourOfItsUppermostPointAndItsNumberInside() throws IOException {
        var shapes = List.of(point("a", 10, 10, 0xFFE0A100), point("b", 10.0001, 10, 0xFF6E1A78), point("far", 10.01, 10, 0xFFE0A100));
        var layers = new ArrayList<>(BaseMap.naturalEarth(ASSETS));
        layers.add(MapLayer.clustered("episodes", shapes));
        var view = Viewport.EMPTY.sized(300, 200).fitted(new Bounds(9.995, 9.997, 10.015, 10.003), 0, 18);
        var picture = MapImage.render(layers, view, false, List.of());
        Files.createDirectories(SCREENSHOTS);
        ImageIO.write(picture, "png", SCREENSHOTS.resolve("map-clusters.png").toFile());
        int x = (int) view.pxOf(10.00005);
        int y = (int) view.pyOf(10);
        assertThat(picture.getRGB(x - 7, y)).as("beside the number").isEqualTo(0xFF6E1A78);
        assertThat(light(picture, x, y)).as("pixels of the number").isBetween(10, 60);
        assertThat(picture.getRGB((int) view.pxOf(10.01), y)).as("alone").isEqualTo(0xFFE0A100);
    }

    /** How many pixels around the middle are more white than the circle. */
    private static int light(BufferedImage picture, int x, int y) {
        int count = 0;
        for (int dx = -5; dx <= 5; dx++) {
            for (int dy = -5; dy <= 5; dy++) {
                count += (picture.getRGB(x + dx, y + dy) >> 8 & 255) > 140 ? 1 : 0;
            }
        }
        return count;
    }

    private static List<MapShape> points(int count, int seed) {
        var random = new SplittableRandom(seed);
        var shapes = new ArrayList<MapShape>();
        for (int i = 0; i < count; i++) {
            shapes.add(
                    point(i, 10 + random.nextDouble() * random.nextDouble(), 50 + random.nextDouble() * random.nextDouble(), 0xFFD6402B));
        }
        return shapes;
    }

    private static MapShape point(Object key, double lonDeg, double latDeg, int argb) {
        return MapShape.point(key, lonDeg, latDeg, MapSymbol.point(argb, 3.8).withStroke(0xE6FFFFFF, 1), "");
    }
}
