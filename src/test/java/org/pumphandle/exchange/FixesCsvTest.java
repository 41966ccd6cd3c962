package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.StationKeys;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

class FixesCsvTest {
    private static final Path BABOONS = Path.of("..", "shared", "data", "baboons", "baboons.csv.gz");

    @TempDir
    Path directory;
    private StationKeys keys;
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void makeKeys() throws IOException {
        keys = KeyFile.create(Files.createDirectories(directory.resolve("keys")), 1, "tracer", "a passphrase".toCharArray()).station();
    }

    @Test
    void everyColumnIsFoundByItsNameInAnyOrder() {
        var counts = read("lon;Latitude;accuracy;extra;TIME;token\n2.5;1.5;12.5;x;1600000000.9;A\n");
        assertThat(seen).containsExactly("A 1600000000 15000000 25000000 12.5");
        assertThat(counts.notes()).anyMatch(note -> note.contains("extra"));
    }

    @Test
    void timesInMillisecondsAndIsoAreUnderstood() {
        read("token,time,lat,lon\nA,1600000000123,1,2\n");
        read("token,time,lat,lon\nA,2020-09-13T14:26:40.9+02:00,1,2\n");
        assertThat(seen).containsExactly("A 1600000000 10000000 20000000 50.0", "A 1600000000 10000000 20000000 50.0");
    }

    @Test
    void numbersBecomeTokensAndNeverShow() throws IOException {
        var counts = read("msisdn,time,lat,lon,accuracy\n99912345678,1600000000,1,2,5\n");
        assertThat(counts.fixes()).isOne();
        assertThat(seen.getFirst()).doesNotContain("99912345678").startsWith(keys.lastingTokeniser().token("99912345678"));
        assertThatThrownBy(() -> read("msisdn,time,lat,lon,accuracy\n99912345678,1600000000,95,2,5\n99912345678,1600000000,1,2\n"))
                .isInstanceOf(ImportException.class).hasMessageContaining("line 2: lat '95'").hasMessageContaining("line 3: has 4 fields")
                .hasMessageNotContaining("99912345678");
        assertThat(Files.readString(directory.resolve("rejects.csv"))).doesNotContain("99912345678").contains("reject_reason");
    }

    @Test
    void gzipIsRecognisedByContent() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("\uFEFFtoken,time,lat,lon\nA,1600000000,1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(directory.resolve("in.csv"), packed.toByteArray());
        assertThat(read().fixes()).isOne();
    }

    @Test
    void whatIsNoFixesFileIsNamedAsWhatItIs() {
        assertThatThrownBy(() -> read("")).isInstanceOf(ImportException.class).hasMessageContaining("in.csv: the file is empty");
        assertThatThrownBy(() -> read("token,time,lat,lon\n")).hasMessageContaining("no row below");
        assertThatThrownBy(() -> read("<gpx></gpx>")).hasMessageContaining("XML");
        assertThatThrownBy(() -> read("%PDF-1.7\n")).hasMessageContaining("not a text file");
        assertThatThrownBy(() -> read("Rufnummer,Zeit,Breite,Länge\n1,2,3,4\n")).hasMessageContaining("line 1: the header [Rufnummer, Zeit")
                .hasMessageContaining("--mapping");
        assertThatThrownBy(() -> read("token,time,time,lat,lon\nA,1,1,1,1\n")).hasMessageContaining("stands twice");
        assertThatThrownBy(
                () -> CarrierReader.read(directory.resolve("none.csv"), Optional.empty(), keys.lastingTokeniser(), rejects(),
                        new TokenSink(this::note),
                        CellPositions.NONE, Progress.NONE, new Cancellation()))
                .isInstanceOf(ImportException.class).hasMessageContaining("no such file");
    }

    @Test
    void aMappingMakesAForeignHeaderReadable() throws IOException {
        var mapping = ColumnMapping.parse(
                "subject=Rufnummer\nsubject_kind=number\ntime=Zeit\ntime_format=pattern:dd.MM.yyyy HH:mm:ss\nzone=Europe/Berlin\nlat=Breite\nlon=Länge\n");
        assertThat(ColumnMapping.parse(mapping.toText())).isEqualTo(mapping);
        Files.writeString(directory.resolve("in.csv"), "Rufnummer;Zeit;Breite;Länge\n99912345;13.09.2020 14:26:40;1;2\n");
        CarrierReader.read(directory.resolve("in.csv"), Optional.of(mapping), keys.lastingTokeniser(), rejects(), new TokenSink(this::note),
                CellPositions.NONE, Progress.NONE,
                new Cancellation());
        assertThat(seen.getFirst()).contains(" 1600000000 10000000 20000000 ");
    }

    @Test
    void timesGoingBackwardsInAHistoryAreRejectedByLine() throws IOException {
        Files.writeString(directory.resolve("in.csv"), "time,lat,lon\n1600000060,1,2\n1600000000,1,2\n");
        assertThatThrownBy(
                () -> CaseHistoryReader.read(HistoryRequest.all(directory.resolve("in.csv")), rejects(), Progress.NONE, new Cancellation()))
                .isInstanceOf(ImportException.class).hasMessageContaining("line 3").hasMessageContaining("time order");
    }

    @Test
    void fiftyOneCollarRowsWithoutAPositionAreRejectedByName() {
        assumeTrue(Files.exists(BABOONS));
        var rejects = rejects();
        var counts = CarrierReader.read(BABOONS, Optional.empty(), keys.lastingTokeniser(), rejects, new TokenSink(this::note),
                CellPositions.NONE,
                Progress.NONE,
                new Cancellation());
        assertThat(counts.rowsRead()).isEqualTo(65_140);
        assertThat(rejects.count()).isEqualTo(51);
        assertThat(rejects.first()).allMatch(reject -> reject.reason().equals("lat 'nan' is not a number from -90 to 90"));
        rejects.close();
    }

    @Test
    void damagedFilesGiveOnlyTheReadersOwnError() throws IOException {
        var genuine = "token,time,lat,lon,accuracy\nA,1600000000,1,2,3\n\"B\",1600000060,1.5,-2.25,30\n".repeat(3)
                .getBytes(StandardCharsets.UTF_8);
        var random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            var damaged = genuine.clone();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(directory.resolve("in.csv"), damaged);
            try {
                assertThat(read().fixes()).isNotNegative();
            } catch (ImportException expected) {
                assertThat(expected).hasMessageContaining("in.csv");
            }
        }
    }

    private ReadCounts read(String text) {
        try {
            Files.writeString(directory.resolve("in.csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return read();
    }

    private ReadCounts read() {
        try (var rejects = rejects()) {
            return CarrierReader.read(directory.resolve("in.csv"), Optional.empty(), keys.lastingTokeniser(), rejects,
                    new TokenSink(this::note),
                    CellPositions.NONE, Progress.NONE,
                    new Cancellation());
        }
    }

    private Rejects rejects() {
        return new Rejects(directory.resolve("rejects.csv"));
    }

    private void note(String token, long t, int latE7, int lonE7, float accuracyM) {
        seen.add(token + " " + t + " " + latE7 + " " + lonE7 + " " + accuracyM);
    }
}
