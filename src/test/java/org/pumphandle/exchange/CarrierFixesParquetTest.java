package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.StationKeys;
import org.pumphandle.exchange.parquet.ParquetWriter;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;

/** The files under {@code resources/parquet} were written by Apache Arrow. */
class CarrierFixesParquetTest {
    private static final Path FILES = Path.of("src", "test", "resources", "parquet");
    private static final int ROWS = 40;

    @TempDir
    Path directory;
    private StationKeys keys;
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void makeKeys() throws IOException {
        keys = KeyFile.create(Files.createDirectories(directory.resolve("keys")), 1, "tracer", "a passphrase".toCharArray()).station();
    }

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "gzip", "zstd", "none", "v2", "plain", "delta", "delta-length", "ns", "int96", "decimal", "floats"})
    void everyCodecEncodingAndTypeGivesTheSameFixes(String name) {
        var counts = read(FILES.resolve(name + ".parquet"));
        assertThat(counts.kind()).isEqualTo("fixes Parquet (it begins and ends with PAR1)");
        assertThat(counts.rowsRead()).isEqualTo(ROWS);
        assertThat(seen).isEqualTo(expected());
        assertThat(counts.notes()).isEmpty();
    }

    private static List<String> expected() {
        var fixes = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            fixes.add("T" + i % 7 + " " + (1_600_000_000 + 60 * i) + " " + (510_000_000 + 2_500_000 * i) + " "
                    + (-15_000_000 - 5_000_000 * i) + " " + (5f + i));
        }
        return fixes;
    }

    @Test
    void timesWithoutAZoneAreThoseOfTheMapping() {
        assertThat(read(FILES.resolve("local-us.parquet")).notes()).anyMatch(note -> note.contains("zone"));
        assertThat(seen).isEqualTo(expected());
        seen.clear();
        read(FILES.resolve("local-us.parquet"),
                Optional.of(ColumnMapping.parse("subject=token\ntime=time\nlat=lat\nlon=lon\nzone=+02:00")));
        assertThat(seen.getFirst()).isEqualTo("T0 1599992800 510000000 -15000000 50.0");
    }

    @Test
    void numbersBecomeTokensAndWhatIsNotNeededIsDropped() {
        var counts = read(FILES.resolve("numbers.parquet"));
        assertThat(counts.notes()).anyMatch(note -> note.contains("dropped while reading: imei, called, tags, place"));
        assertThat(seen).hasSize(ROWS);
        assertThat(seen.get(8)).startsWith(keys.lastingTokeniser().token("4915112340001") + " 1600000480 ");
        assertThat(FixesCsv.guessMapping(FILES.resolve("numbers.parquet")).toText()).contains("subject=msisdn", "subject_kind=number",
                "time_format=epoch_s");
    }

    @Test
    void rejectedRowsCanBeCorrectedAndImportedAgain() throws IOException {
        var source = FILES.resolve("rejects.parquet");
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            var counts = CarrierReader.read(source, Optional.empty(), keys.lastingTokeniser(), rejects, new TokenSink(this::note),
                    CellPositions.NONE, Progress.NONE, new Cancellation());
            assertThat(counts.rowsRead()).isEqualTo(1_200);
            assertThat(rejects.first()).extracting(reject -> reject.line() + " " + reject.reason()).containsExactly(
                    "4 token has 0 characters; a token has 1 to 20. If these are numbers, give a column mapping with subject_kind=number",
                    "11 lat 'NaN' is not a number from -90 to 90", "12 lat '95' is not a number from -90 to 90",
                    "13 lon 'Infinity' is not a number from -180 to 180", "15 accuracy '-1' is not a radius in metres of at least 0",
                    "603 time '' is not a number of seconds since 1970-01-01");
        }
        var corrected = Files.readString(directory.resolve("rejects.csv")).replace("NaN", "1").replace("95", "2")
                .replace("Infinity", "3").replace(",-1,", ",4,").replace("\n,16", "\nT3,16").replace("T0,,", "T0,1600000000,");
        seen.clear();
        assertThat(read(Files.writeString(directory.resolve("corrected.csv"), corrected)).fixes()).isEqualTo(6);
    }

    @Test
    void numbersNeverShowInRejectsOrReasons() throws IOException {
        var mapping = ColumnMapping.parse("subject=msisdn\nsubject_kind=number\ntime=imei\ntime_format=epoch_s\nlat=lat\nlon=lon");
        assertThatThrownBy(() -> read(FILES.resolve("numbers.parquet"), Optional.of(mapping))).isInstanceOf(ImportException.class)
                .hasMessageContaining("40 of 40 rows").hasMessageContaining("row 1: imei").hasMessageNotContaining("49151");
        assertThat(Files.readString(directory.resolve("rejects.csv"))).startsWith("token,imei,lat,lon,reject_reason")
                .doesNotContain("49151");
    }

    @Test
    void whatCannotBeReadIsRefusedWithWords() throws IOException {
        refused(FILES.resolve("encrypted.parquet"), "is encrypted, and there is no key");
        refused(FILES.resolve("encrypted-columns.parquet"), "is encrypted, and there is no key");
        refused(FILES.resolve("brotli.parquet"), "packed by BROTLI; write the file with SNAPPY");
        var nested = ColumnMapping.parse("subject=msisdn\ntime=time\nlat=place\nlon=lon");
        assertThatThrownBy(() -> read(FILES.resolve("numbers.parquet"), Optional.of(nested))).isInstanceOf(ImportException.class)
                .hasMessageContaining("'place' holds groups or lists");
        var absent = ColumnMapping.parse("subject=msisdn\ntime=time\nlat=breite\nlon=lon");
        assertThatThrownBy(() -> read(FILES.resolve("numbers.parquet"), Optional.of(absent))).isInstanceOf(ImportException.class)
                .hasMessageContaining("names 'breite'");
    }

    @Test
    void aFileThatIsCutOffOrPackedAsAWholeIsNamedAsSuch() throws IOException {
        var bytes = Files.readAllBytes(FILES.resolve("snappy.parquet"));
        refused(Files.write(directory.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length - 9)), "cut off");
        refused(Files.write(directory.resolve("short.parquet"), Arrays.copyOf(bytes, 6)), "cut off");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        refused(Files.write(directory.resolve("fixes.parquet.gz"), packed.toByteArray()), "packed as a whole; unpack it first");
        var history = HistoryRequest.all(FILES.resolve("snappy.parquet"));
        assertThatThrownBy(
                () -> CaseHistoryReader.read(history, new Rejects(directory.resolve("r.csv")), Progress.NONE, new Cancellation()))
                .isInstanceOf(ImportException.class).hasMessageContaining("Parquet");
    }

    @Test
    void oneFlippedByteOfACheckedPageIsNoticed() throws IOException {
        var bytes = Files.readAllBytes(FILES.resolve("plain.parquet"));
        bytes[200] ^= 1;
        refused(Files.write(directory.resolve("flipped.parquet"), bytes), "damaged");
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(ImportException.class).hasMessageStartingWith(file.toString())
                .hasMessageContaining(why);
    }

    @Test
    void whatIsWrittenIsReadBackInOrderOverManyRowGroups() throws IOException {
        var random = new SplittableRandom(1854);
        var written = new ArrayList<String>();
        var file = directory.resolve("written.parquet");
        try (var parquet = FixesParquet.create(file)) {
            for (int i = 0; i < 300_000; i++) {
                var fix = new Fix(random.nextLong(Fix.LATEST_T), random.nextInt(-900_000_000, 900_000_001),
                        random.nextInt(-1_800_000_000, 1_800_000_001), random.nextFloat(100_000));
                var token = "ÄT" + random.nextInt(50);
                parquet.add(token, fix);
                written.add(token + " " + fix.t() + " " + fix.latE7() + " " + fix.lonE7() + " " + fix.accuracyM());
            }
        }
        assertThat(read(file).fixes()).isEqualTo(300_000);
        assertThat(seen).isEqualTo(written);
    }

    @Test
    void theSameRowsGiveTheSameFixesAndReasonsAsCsv() throws IOException {
        var columns = MessageTypeParser.parseMessageType("""
                message fixes {
                  required binary token (STRING);
                  required int64 t;
                  required double lat;
                  required double lon;
                  required float accuracy;
                }""");
        for (long seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            var csv = new StringBuilder("token,t,lat,lon,accuracy\n");
            var file = directory.resolve("random.parquet");
            try (var parquet = ParquetWriter.create(file, columns)) {
                for (int i = 0; i < 3_000; i++) {
                    boolean isBad = random.nextInt(400) == 0;
                    var token = isBad && random.nextBoolean() ? "" : "T" + random.nextInt(900);
                    long t = isBad && random.nextBoolean() ? -random.nextInt(1, 1_000) : random.nextLong(1L << 32);
                    long lat = random.nextInt(isBad ? 200 : 90);
                    long lon = random.nextInt(isBad ? 400 : 180);
                    int accuracy = random.nextInt(isBad ? -5 : 0, 100);
                    parquet.add(0, token);
                    parquet.add(1, t);
                    parquet.add(2, (double) lat);
                    parquet.add(3, (double) lon);
                    parquet.add(4, (float) accuracy);
                    parquet.endRow();
                    csv.append(token + "," + t + "," + lat + "," + lon + "," + accuracy + "\n");
                }
            }
            assertThat(everything(file, 0)).as("seed %s", seed)
                    .isEqualTo(everything(Files.writeString(directory.resolve("random.csv"), csv), 1));
        }
    }

    /** Fixes in order, then rejected rows by their number. */
    private List<String> everything(Path file, int linesBefore) {
        seen.clear();
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            CarrierReader.read(file, Optional.empty(), keys.lastingTokeniser(), rejects, new TokenSink(this::note), CellPositions.NONE,
                    Progress.NONE, new Cancellation());
            rejects.first().forEach(reject -> seen.add(reject.line() - linesBefore + ": " + reject.reason()));
        }
        return List.copyOf(seen);
    }

    @Test
    void anotherProgramReadsWhatIsWritten() throws IOException {
        var file = directory.resolve("written.parquet");
        try (var parquet = FixesParquet.create(file)) {
            for (int i = 0; i < 1_000; i++) {
                parquet.add("T" + i, new Fix(1_600_000_000 + i, i, -i, i));
            }
        }
        try (var reader = ParquetFileReader.open(InputFile.of(file)); var rows = reader.rowReader()) {
            for (int i = 0; i < 1_000; i++) {
                rows.next();
                assertThat(rows.getString("token")).isEqualTo("T" + i);
                assertThat(rows.getTimestamp("time")).isEqualTo(Instant.ofEpochSecond(1_600_000_000 + i));
                assertThat(rows.getDouble("lon")).isEqualTo(-i / 1e7);
                assertThat(rows.getFloat("accuracy")).isEqualTo(i);
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    private ReadCounts read(Path file) {
        return read(file, Optional.empty());
    }

    private ReadCounts read(Path file, Optional<ColumnMapping> mapping) {
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            return CarrierReader.read(file, mapping, keys.lastingTokeniser(), rejects, new TokenSink(this::note), CellPositions.NONE,
                    Progress.NONE, new Cancellation());
        }
    }

    private void note(String token, long t, int latE7, int lonE7, float accuracyM) {
        seen.add(token + " " + t + " " + latE7 + " " + lonE7 + " " + accuracyM);
    }
}
