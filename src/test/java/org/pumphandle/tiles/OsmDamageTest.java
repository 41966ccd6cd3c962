package org.pumphandle.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.exchange.OsmElement;
import org.pumphandle.exchange.OsmExtract;
import org.pumphandle.exchange.OsmSink;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Extracts damaged in many ways are read or refused in the reader's own words, and never anything else. */
class OsmDamageTest {
    private static final int FILES = Integer.getInteger("pumphandle.fuzz", 200);
    private static final long SEED = Long.getLong("pumphandle.seed", 1854);
    private static final Path VILLAGE = Path.of("src", "test", "resources", "osm", "village.osm");

    @TempDir
    private Path folder;

    @Test
    void xml() throws IOException {
        damage(Files.readAllBytes(VILLAGE), ".osm");
    }

    @Test
    void pbf() throws IOException {
        var pbf = new PbfSample();
        read(VILLAGE, pbf);
        damage(pbf.bytes(), ".osm.pbf");
    }

    /** Rings that cross themselves, have no width, or go round the world: digits are changed, and the file stays well-formed. */
    @Test
    void mapsAreMadeOfWhateverShapesComeOutOfIt() throws IOException {
        var whole = Files.readString(VILLAGE);
        int first = whole.indexOf("<bounds");
        var random = new SplittableRandom(SEED);
        int made = 0;
        for (int i = 0; i < FILES / 4; i++) {
            var text = new StringBuilder(whole);
            for (int k = random.nextInt(1, 60); k > 0; k--) {
                int at = random.nextInt(first, whole.length());
                if (Character.isDigit(text.charAt(at))) {
                    text.setCharAt(at, (char) ('0' + random.nextInt(10)));
                }
            }
            var file = Files.writeString(folder.resolve("shapes-" + i + ".osm"), text);
            var target = folder.resolve("shapes-" + i + ".mbtiles");
            try {
                TileContent.convert(file, target);
                made++;
            } catch (ImportException e) {
                assertThat(e).as("file %d of seed %d", i, SEED).hasMessageContaining("shapes-" + i);
                assertThat(target).doesNotExist();
            }
        }
        assertThat(made).isGreaterThan(FILES / 16);
    }

    private void damage(byte[] whole, String ending) throws IOException {
        var random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            var bytes = java.util.Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(1, whole.length) : whole.length);
            for (int k = random.nextInt(0, 6); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var file = Files.write(folder.resolve("damaged-" + i + ending), bytes);
            try {
                read(file, new Nothing());
            } catch (ImportException e) {
                assertThat(e).as("file %d of seed %d", i, SEED).hasMessageContaining("damaged-" + i);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(FILES / 4);
    }

    private static void read(Path file, OsmSink sink) {
        OsmExtract.read(file, EnumSet.allOf(OsmElement.class), sink, "", Progress.NONE, new Cancellation());
    }

    private static final class Nothing implements OsmSink {
        @Override
        public void bounds(int westE7, int southE7, int eastE7, int northE7) {
        }

        @Override
        public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
        }

        @Override
        public void way(long id, long[] nodes, Map<String, String> tags) {
        }

        @Override
        public void relation(long id, long[] ways, Map<String, String> tags) {
        }
    }
}
