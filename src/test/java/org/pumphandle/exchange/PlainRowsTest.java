package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.StationKeys;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Rows read many at a time are the rows that a reader of all of CSV reads, in the same order, with the same reasons on the same lines. */
class PlainRowsTest {
    private static final String HEADER = "token,time,lat,lon,accuracy,remark";

    @TempDir
    Path directory;
    private StationKeys keys;

    @BeforeEach
    void makeKeys() throws IOException {
        keys = KeyFile.create(Files.createDirectories(directory.resolve("keys")), 1, "tracer", "a passphrase".toCharArray()).station();
    }

    @Test
    void whereTheRowsAreSplitChangesNothing() {
        var random = new SplittableRandom(1854);
        for (int round = 0; round < 8; round++) {
            var rows = rows(random, random.nextInt(1, 40_000));
            var wanted = read("\"token\"" + HEADER.substring("token".length()) + "\n" + rows);
            assertThat(read(HEADER + "\n" + rows)).as("without a quote").isEqualTo(wanted);
            for (char separator : new char[]{';', '\t'}) {
                assertThat(read((HEADER + "\n" + rows).replace(',', separator))).as("apart by %s", separator).isEqualTo(wanted);
            }
            assertThat(read(HEADER + "\n" + rows.stripTrailing())).as("without a last line end").isEqualTo(wanted);
            assertThat(read(HEADER + "\n" + rows.stripTrailing() + "\r")).as("with half of one").isEqualTo(wanted);
            assertThat(read("\r\n" + HEADER + "\r\n" + rows)).as("below an empty line").hasSameSizeAs(wanted);
        }
    }

    @Test
    void aQuoteInTheMiddleLeavesTheRestToTheOtherReader() {
        var random = new SplittableRandom(1855);
        var before = rows(random, 30_000);
        var after = rows(random, 30_000);
        var quoted = "\"Q\",1600000000,1,2,3,\"two\nlines, and a comma\"\n";
        var wanted = read("\"token\"" + HEADER.substring("token".length()) + "\n" + before + quoted + after);
        assertThat(read(HEADER + "\n" + before + quoted + after)).isEqualTo(wanted).contains("Q 1600000000 10000000 20000000 3.0");
    }

    /** Usual rows, and few that are wrong or in another spelling. */
    private static String rows(SplittableRandom random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            var remark = random.nextInt(50) == 0 ? "Länge" : random.nextInt(50) == 0 ? " a b!" : "";
            text.append(switch (random.nextInt(400)) {
                case 0 -> "S1,1600000000,91,2,3,";
                case 1 -> "S2,1600000000,1e1, 2,3,";
                case 2 -> "";
                case 3 -> "S3,1600000000.75,1,2,,";
                case 4 -> "S4,+1600000000,-0.00000005,179.99999995,3.25,";
                case 5 -> "Tür" + random.nextInt(3) + ",1600000000,1,2,3,";
                default ->
                    "T" + random.nextInt(2_000) + "," + (1_600_000_000 + i / 3) + "," + random.nextInt(90) + "." + random.nextInt(1_000_000)
                            + ",-" + random.nextInt(180) + "," + random.nextInt(100) + "," + remark;
            });
            text.append(random.nextInt(3) == 0 ? "\r\n" : "\n");
        }
        return "FIRST,1600000000,1,2,3,\n" + text;
    }

    /** Fixes in order, then rejected rows. */
    private List<String> read(String text) {
        var seen = new ArrayList<String>();
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            var file = Files.writeString(directory.resolve("in.csv"), text);
            var counts = CarrierReader.read(file, Optional.empty(), keys.lastingTokeniser(), rejects,
                    new TokenSink((token, t, latE7, lonE7, accuracyM) -> seen
                            .add(token + " " + t + " " + latE7 + " " + lonE7 + " " + accuracyM)),
                    CellPositions.NONE, Progress.NONE, new Cancellation());
            seen.add(counts.rowsRead() + " rows " + counts.fixes() + " fixes " + rejects.count() + " rejected");
            rejects.first().forEach(reject -> seen.add(reject.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }
}
