package org.pumphandle.tiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.BaseMapFacts;

class MbtilesFileTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0, 0};
    private static final int DAMAGED = Integer.getInteger("pumphandle.fuzz", 200);
    private static final long SEED = Long.getLong("pumphandle.seed", 1854);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() throws SQLException {
        var file = file("a.mbtiles", PNG,
                Map.of("format", "png", "attribution", "<a href='x'>&copy; OpenStreetMap</a>", "bounds", "1,2,3,4"));
        try (var tiles = MbtilesFile.open(file, "a")) {
            assertThat(tiles.facts()).isEqualTo(
                    new BaseMapFacts("a", BaseMapFacts.Kind.PICTURES, "© OpenStreetMap", new BaseMapFacts.Box(1, 2, 3, 4), 3, 3));
            assertThat(tiles.tile(3, 5, 2)).hasValue(PNG);
            assertThat(tiles.tile(3, 5, 5)).as("rows are counted from the south in the file").isEmpty();
        }
    }

    @Test
    void tilesThatCannotBeDrawnAreRefused() throws SQLException {
        var gif = file("gif.mbtiles", "GIF89a".getBytes(UTF_8), Map.of("format", "gif"));
        assertThatThrownBy(() -> MbtilesFile.open(gif, "a")).isInstanceOf(ImportException.class).hasMessageContaining("\"gif\"")
                .hasMessageContaining("png, jpg and webp");
        var webp = file("webp.mbtiles", "RIFF....WEBP".getBytes(UTF_8), Map.of("format", "webp"));
        try (var tiles = MbtilesFile.open(webp, "a")) {
            assertThat(tiles.facts().kind()).isEqualTo(BaseMapFacts.Kind.PICTURES);
        }
    }

    @Test
    void whatIsNoSuchFileIsRefused() throws IOException {
        var text = Files.writeString(folder.resolve("text.mbtiles"), "SQLite format 3, but not really".repeat(100));
        assertThatThrownBy(() -> MbtilesFile.open(text, "a")).isInstanceOf(ImportException.class).hasMessageContaining("no MBTiles file");
        assertThatThrownBy(() -> MbtilesFile.open(folder.resolve("none"), "a")).isInstanceOf(ImportException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void aTileBeyondAllMeasureIsNotRead() throws SQLException {
        var file = file("large.mbtiles", new byte[MbtilesFile.LARGEST_TILE_BYTES + 1], Map.of("format", "pbf"));
        try (var tiles = MbtilesFile.open(file, "a")) {
            assertThat(tiles.tile(3, 5, 2)).isEmpty();
        }
    }

    @Test
    void aCopyIsTheSameAndACancelledOneLeavesNothing() throws Exception {
        var file = file("a.mbtiles", PNG, Map.of("format", "png"));
        var copy = folder.resolve("copy.mbtiles");
        var cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> MbtilesFile.copy(file, copy, Progress.NONE, cancellation))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        MbtilesFile.copy(file, copy, Progress.NONE, new Cancellation());
        assertThat(copy).hasSameBinaryContentAs(file);
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() throws Exception {
        var village = folder.resolve("village.mbtiles");
        TileContent.convert(Path.of("src", "test", "resources", "osm", "village.osm"), village);
        var whole = Files.readAllBytes(village);
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < DAMAGED; i++) {
            var bytes = whole.clone();
            for (int k = random.nextInt(1, 40); k > 0; k--) {
                bytes[random.nextInt(random.nextBoolean() ? bytes.length : 200)] = (byte) random.nextInt(256);
            }
            var file = Files.write(folder.resolve("damaged-" + i + ".mbtiles"), bytes);
            try (var tiles = MbtilesFile.open(file, "a")) {
                tiles.tile(14, 8647, 5411);
                tiles.tile(10, 540, 338);
            } catch (ImportException e) {
                assertThat(e).as("file %d of seed %d", i, SEED).hasMessageContaining("damaged-" + i);
            }
            Files.delete(file);
        }
    }

    private Path file(String name, byte[] tile, Map<String, String> metadata) throws SQLException {
        var file = folder.resolve(name);
        try (var writer = new MbtilesWriter(file)) {
            writer.add(new Tile(3, 5, 2), tile);
            writer.finish(metadata);
        }
        return file;
    }
}
