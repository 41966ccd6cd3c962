package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.map.TileKey.Frame;

class TiledGroundTest {
    private static final int DAMAGED = Integer.getInteger("pumphandle.fuzz", 200);
    private static final long SEED = Long.getLong("pumphandle.seed", 1854);
    private static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    @TempDir
    private Path folder;

    @Test
    void picturesStandWhereTheyBelongAndAreMagnifiedBeyondTheDeepest() {
        var layers = List.of(MapLayer.ofTiles("pictures", "", pictures(1)));
        var world = new TilePainter(layers, false).paint(new Frame(0, 0, 0, 512, 512));
        assertThat(colour(world, 100, 100)).isEqualTo(Color.RED);
        assertThat(colour(world, 400, 100)).isEqualTo(Color.GREEN);
        assertThat(colour(world, 100, 400)).isEqualTo(Color.BLUE);
        assertThat(colour(world, 400, 400)).isEqualTo(Color.YELLOW);
        var near = new TilePainter(layers, false).paint(new Frame(0.5 - 0.25 / 64, 0.5 - 0.25 / 64, 7, 512, 512));
        assertThat(colour(near, 100, 100)).isEqualTo(Color.RED);
        assertThat(colour(near, 400, 400)).isEqualTo(Color.YELLOW);
    }

    @Test
    void picturesAsWebpAreRead() {
        var webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        var source = source(TileSource.Kind.PICTURES, 0, (_, _, _) -> Optional.of(webp));
        var picture = new TilePainter(List.of(MapLayer.ofTiles("webp", "", source)), false).paint(new Frame(0, 0, 0, 64, 64));
        assertThat(picture.getRGB(32, 32)).isNotEqualTo(Palette.LIGHT.water());
    }

    @Test
    void theWorldRepeatsToTheWestAndEast() {
        var painter = new TilePainter(List.of(MapLayer.ofTiles("pictures", "", pictures(1))), false);
        assertThat(colour(painter.paint(new Frame(1, 0, 0, 512, 512)), 100, 100)).isEqualTo(Color.RED);
        assertThat(colour(painter.paint(new Frame(-1, 0, 0, 512, 512)), 400, 400)).isEqualTo(Color.YELLOW);
    }

    @Test
    void aTileThatCannotBeReadStaysBlank() {
        TileSource broken = source(TileSource.Kind.VECTORS, 0, (_, _, _) -> {
            throw new IllegalStateException("the stick was pulled out");
        });
        var picture = new TilePainter(List.of(MapLayer.ofTiles("broken", "", broken)), false).paint(new Frame(0, 0, 0, 64, 64));
        assertThat(picture.getRGB(32, 32)).isEqualTo(Palette.LIGHT.water());
    }

    @Test
    void layersOfBothSchemasLookAlike() {
        assertThat(StreetSchema.look("streets", Map.of("kind", "residential"))).contains(StreetLook.MINOR);
        assertThat(StreetSchema.look("transportation", Map.of("class", "minor"))).contains(StreetLook.MINOR);
        assertThat(StreetSchema.look("transportation", Map.of("class", "motorway", "ramp", 1L))).contains(StreetLook.RAMP);
        assertThat(StreetSchema.look("transportation", Map.of("class", "primary", "brunnel", "tunnel"))).contains(StreetLook.TUNNEL);
        assertThat(StreetSchema.look("water", Map.of("class", "lake"))).contains(StreetLook.WATER);
        assertThat(StreetSchema.look("place", Map.of("class", "suburb"))).contains(StreetName.SUBURB);
        assertThat(StreetSchema.look("place", Map.of("class", "continent"))).isEmpty();
        assertThat(StreetSchema.look("unknown", Map.of())).isEmpty();
    }

    @Test
    void aNameThatTheFontCannotWriteIsWrittenInEnglishOrNotAtAll() {
        assertThat(StreetSchema.name(Map.of("name", "Улица", "name_en", "Street"))).isEqualTo("Улица");
        assertThat(StreetSchema.name(Map.of("name", "רחוב 3"))).isEqualTo("רחוב 3");
        assertThat(StreetSchema.name(Map.of("name", "通り", "name_en", "Street"))).isEqualTo("Street");
        assertThat(StreetSchema.name(Map.of("name", "通り"))).isEmpty();
    }

    @Test
    void damagedTilesAreReadOrRefusedAndNothingElse() {
        try (var tiles = StreetMaps.converted(StreetMaps.VILLAGE, folder)) {
            double side = 1.0 / (1 << 14);
            int column = (int) (Mercator.x(10.005) / side);
            int row = (int) (Mercator.y(52.005) / side);
            var whole = tiles.tile(14, column, row).orElseThrow();
            assertThat(VectorTileReader.read(whole, 14, column, row)).isNotEmpty();
            assertThatThrownBy(() -> VectorTileReader.read(new byte[]{1, 2, 3}, 14, column, row)).isInstanceOf(MapDataException.class);
            var random = new SplittableRandom(SEED);
            for (int i = 0; i < 10 * DAMAGED; i++) {
                var bytes = whole.clone();
                for (int k = random.nextInt(1, 8); k > 0; k--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var source = source(TileSource.Kind.VECTORS, 0, (_, _, _) -> Optional.of(bytes));
                try {
                    VectorTileReader.read(bytes, 14, column, row);
                } catch (MapDataException e) {
                    assertThat(e).hasMessageContaining("damaged");
                }
                if (i % 50 == 0) {
                    assertThat(new TilePainter(List.of(MapLayer.ofTiles("damaged", "", source)), false).paint(new Frame(0, 0, 0, 64, 64)))
                            .as("tile %d of seed %d", i, SEED).isNotNull();
                }
            }
        }
    }

    private static TileSource pictures(int maxZoom) {
        return source(TileSource.Kind.PICTURES, maxZoom, (zoom, column, row) -> zoom == 1
                ? Optional.of(picture(QUARTERS[2 * row + column]))
                : Optional.empty());
    }

    private static byte[] picture(Color colour) {
        var image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 256, 256);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Color colour(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    private interface Tiles {
        Optional<byte[]> at(int zoom, int column, int row);
    }

    private static TileSource source(TileSource.Kind kind, int maxZoom, Tiles tiles) {
        return new TileSource() {
            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public Bounds bounds() {
                return new Bounds(-180, -85, 180, 85);
            }

            @Override
            public int minZoom() {
                return 0;
            }

            @Override
            public int maxZoom() {
                return maxZoom;
            }

            @Override
            public Optional<byte[]> tile(int zoom, int column, int row) {
                return tiles.at(zoom, column, row);
            }
        };
    }
}
