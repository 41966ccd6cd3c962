package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.tiles.MbtilesFile;
import org.pumphandle.tiles.StreetMapConversion;

class StreetMapPicturesTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("pumphandle.screenshots"));
    private static final Path EXTRACTS = Path.of("../shared/data/osm");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"monaco, 43.7384, 7.4246", "moscow, 55.815, 37.605", "berlin-siegessaeule, 52.5145, 13.3501"})
    void citiesAreDrawnWithStreetsBuildingsWaterAndNames(String name, double latDeg, double lonDeg) throws IOException {
        var extract = EXTRACTS.resolve(name + ".osm.gz");
        assumeTrue(Files.exists(extract), "the extracts are not there");
        var file = folder.resolve(name + ".mbtiles");
        long start = System.nanoTime();
        StreetMapConversion.convert(extract, file, name, Progress.NONE, new Cancellation());
        System.out.println(name + " " + (System.nanoTime() - start) / 1e6 + " ms " + Files.size(file));
        try (var tiles = MbtilesFile.open(file, name)) {
            var layers = new ArrayList<>(BaseMap.naturalEarth(ASSETS));
            layers.add(MapLayer.ofTiles(name, tiles.facts().attribution(), sourceOf(tiles)));
            Files.createDirectories(SCREENSHOTS);
            for (int zoom : List.of(9, 12, 13, 14, 15, 16, 17)) {
                for (boolean dark : List.of(false, true)) {
                    double half = 360.0 / (512 << zoom) * 500;
                    double halfLat = half * Math.cos(Math.toRadians(latDeg)) * 0.7;
                    start = System.nanoTime();
                    var picture = MapImage.render(layers, new Bounds(lonDeg - half, latDeg - halfLat, lonDeg + half, latDeg + halfLat),
                            1100, 800, dark);
                    System.out.println("  zoom " + zoom + " " + (System.nanoTime() - start) / 1e6 + " ms");
                    ImageIO.write(picture, "png",
                            SCREENSHOTS.resolve("streets-" + name + "-" + zoom + (dark ? "-dark" : "") + ".png").toFile());
                    assertThat(picture.getWidth()).isEqualTo(1100);
                }
            }
        }
    }

    static TileSource sourceOf(MbtilesFile file) {
        var box = file.facts().box();
        return new TileSource() {
            @Override
            public Kind kind() {
                return Kind.valueOf(file.facts().kind().name());
            }

            @Override
            public Bounds bounds() {
                return new Bounds(box.westDeg(), box.southDeg(), box.eastDeg(), box.northDeg());
            }

            @Override
            public int minZoom() {
                return file.facts().minZoom();
            }

            @Override
            public int maxZoom() {
                return file.facts().maxZoom();
            }

            @Override
            public Optional<byte[]> tile(int zoom, int column, int row) {
                return file.tile(zoom, column, row);
            }
        };
    }
}
