package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Rule;

/** A closed station in the hands of somebody who has its folder and no passphrase. */
class LockedStoreTest {
    private static final String PASSPHRASE = "broad street pump";
    private static final String CASE = "C-PLANTED-1854";
    private static final String TOKEN = "PLANTEDTOKEN1854XYZ";
    private static final String NUMBER = "99917761854";
    private static final long FIRST_T = 1_600_000_000L; // 2020-09-13T12:26:40Z
    private static final int H2_HEADER_BYTES = 4_096;
    private static final List<String> PASSWORDS = List.of("", " ", " station", " fixes", "x station", "wrong station",
            PASSPHRASE + " station", "0".repeat(64) + " station");

    @TempDir
    Path directory;

    @BeforeEach
    void makeStation() throws Exception {
        var cases = write("cases.csv", "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n" + CASE
                + ",2020-09-14,,,K-PLANTED,2020-09-14,contact-tracing\n");
        var history = new StringBuilder("time,lat,lon\n");
        var fixes = new StringBuilder("token,time,lat,lon\n");
        for (long t = FIRST_T; t < FIRST_T + 7_200; t += 60) {
            history.append(t).append(",52.5,13.4\n");
            fixes.append(TOKEN).append(',').append(t).append(",52.5,13.4\n");
        }
        try (var station = run(InitStation.forDemonstration(folder(), PASSPHRASE.toCharArray()))) {
            run(ImportCases.job(station, cases));
            run(ImportHistory.job(station, CASE, List.of(write("history.csv", history.toString())), Optional.empty()));
            run(ImportFixes.job(station, List.of(write("fixes.csv", fixes.toString())), Optional.empty()));
            run(ImportFixes.job(station, List.of(write("numbers.csv", "msisdn,time,lat,lon\n" + NUMBER + ",1600000000,52.5,13.4\n")),
                    Optional.empty()));
            run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
            assertThat(station.review(CASE).contacts()).as("planted").isNotEmpty();
        }
    }

    @Test
    void theStoreOpensWithNoPasswordThatIsTriedAndNotWithoutCipherEither() throws Exception {
        int tried = 0;
        for (var cipher : List.of(";CIPHER=AES", ";CIPHER=FOG", "")) {
            for (var password : PASSWORDS) {
                for (var user : List.of("station", "sa", "")) {
                    assertThatThrownBy(() -> opened(copied("station.mv.db"), cipher, user, password).close())
                            .as("'%s' with '%s'", cipher, password).isInstanceOf(SQLException.class);
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(72);
        assertThatThrownBy(() -> Station.open(folder(), "tracer", "broad street pumps".toCharArray())).hasMessageContaining("do not open");
    }

    @Test
    void theFileOfTheFixesHoldsNoTableButThatOfSealedBlocks() throws Exception {
        try (var connection = opened(copied("fixes.mv.db"), "", "fixes", "")) {
            for (var table : tables()) {
                assertThatThrownBy(() -> select(connection, table)).as(table).isInstanceOf(SQLException.class);
            }
            var blocks = blocks(connection);
            assertThat(blocks).isNotEmpty();
            for (var block : blocks) {
                assertThat(new String(block, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
                // The magic number of zstd, which packs what is sealed.
                assertThat(new String(block, StandardCharsets.ISO_8859_1)).doesNotContain("(\u00B5/\u00FD");
                assertThat(distinct(block)).as("of %d bytes", block.length).isGreaterThan(block.length > 1_000 ? 240 : block.length / 4);
            }
        }
    }

    @Test
    void theBytesOfTheFolderTellNothing() throws Exception {
        var planted = new ArrayList<>(List.of(CASE, TOKEN, NUMBER, "K-PLANTED", "planted", PASSPHRASE, "contact-tracing", "cases.csv"));
        planted.addAll(tables());
        int files = 0;
        for (var file : files(folder())) {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (var word : planted) {
                assertThat(text).as(file.toString()).doesNotContain(word, word.toUpperCase(Locale.ROOT), utf16(word));
            }
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(4);
        var store = Files.readAllBytes(folder().resolve("station.mv.db"));
        assertThat(store.length).isGreaterThan(50_000);
        var written = withoutEmptyBlocks(Arrays.copyOfRange(store, H2_HEADER_BYTES, store.length));
        assertThat(entropyBits(written)).as("bits in a byte of the store, of %d bytes", written.length).isGreaterThan(7.99);
    }

    /** The counterpart of the other tests: what they look for is there, for whoever has the key. */
    @Test
    void withTheKeyItIsAllThereAndWhatIsPutAsideWhileSortingIsEncryptedToo() throws Exception {
        try (var keys = KeyFile.open(folder(), "tracer", PASSPHRASE.toCharArray());
                var connection = opened(copied("station.mv.db"), ";CIPHER=AES;MAX_MEMORY_ROWS=10", "station",
                        new String(keys.station().filePassword()) + " station")) {
            for (var table : tables()) {
                select(connection, table);
            }
            assertThat(beginningOfWhatIsPutAside(connection)).isEqualTo("H2encrypt");
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("plain") + ";MAX_MEMORY_ROWS=10", "sa", "")) {
            assertThat(beginningOfWhatIsPutAside(connection)).as("without a cipher").startsWith("H:2,");
        }
    }

    /** How the file begins into which H2 puts the rows of a large result. */
    private static String beginningOfWhatIsPutAside(Connection connection) throws Exception {
        var before = temporaryFiles();
        try (var statement = connection.createStatement();
                var rows = statement
                        .executeQuery("select distinct x || repeat('LONG', 200) as t from system_range(1, 5000) order by t desc")) {
            assertThat(rows.next()).isTrue();
            var aside = new ArrayList<>(temporaryFiles());
            aside.removeAll(before);
            assertThat(aside).as("what H2 puts aside").hasSize(1);
            return new String(Files.readAllBytes(aside.getFirst()), 0, "H2encrypt".length(), StandardCharsets.ISO_8859_1);
        }
    }

    private Path folder() {
        return directory.resolve("office");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    /** A copy, as trying to open a file may write into it. */
    private Path copied(String name) throws IOException {
        var copies = Files.createDirectories(directory.resolve("copies"));
        return Files.copy(folder().resolve(name), Files.createTempDirectory(copies, "try").resolve(name));
    }

    private static Connection opened(Path file, String options, String user, String password) throws SQLException {
        var base = file.toString().substring(0, file.toString().length() - ".mv.db".length());
        return DriverManager.getConnection("jdbc:h2:file:" + base + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0" + options, user, password);
    }

    /** Names of all tables that the migrations ever made. */
    private static Set<String> tables() throws Exception {
        var migrations = Path.of(Objects.requireNonNull(Station.class.getResource("/org/pumphandle/store/migration")).toURI());
        var names = new java.util.TreeSet<String>();
        var dropped = new java.util.TreeSet<String>();
        for (var file : files(migrations)) {
            var text = Files.readString(file);
            Pattern.compile("(?i)drop table (?:if exists )?(\\w+)").matcher(text).results().forEach(found -> dropped.add(found.group(1)));
            Pattern.compile("(?i)create table (?:if not exists )?(\\w+)").matcher(text).results()
                    .forEach(found -> names.add(found.group(1)));
        }
        assertThat(names).contains("subscriber_range", "history_fix", "identity", "account").hasSizeGreaterThan(20);
        // Made anew under the same name later on.
        dropped.removeAll(Set.of("fix_block", "history_fix"));
        names.removeAll(dropped);
        return names;
    }

    private static void select(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from \"" + table.toUpperCase(Locale.ROOT) + "\"")) {
            assertThat(rows.next()).isTrue();
        }
    }

    private static List<byte[]> blocks(Connection connection) throws SQLException {
        var blocks = new ArrayList<byte[]>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select content from block")) {
            while (rows.next()) {
                blocks.add(rows.getBytes(1));
            }
        }
        return blocks;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".temp.db")).toList();
        }
    }

    /** Room that no page lies in is written as zeros before it is encrypted or not at all. */
    private static byte[] withoutEmptyBlocks(byte[] bytes) {
        var kept = new byte[bytes.length];
        int length = 0;
        for (int at = 0; at < bytes.length; at += H2_HEADER_BYTES) {
            int to = Math.min(bytes.length, at + H2_HEADER_BYTES);
            if (distinct(Arrays.copyOfRange(bytes, at, to)) > 1) {
                System.arraycopy(bytes, at, kept, length, to - at);
                length += to - at;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static double entropyBits(byte[] bytes) {
        var counts = new long[256];
        for (byte b : bytes) {
            counts[b & 0xFF]++;
        }
        return Arrays.stream(counts).filter(count -> count > 0).mapToDouble(count -> (double) count / bytes.length)
                .map(share -> -share * Math.log(share) / Math.log(2)).sum();
    }

    private static int distinct(byte[] bytes) {
        var seen = new boolean[256];
        int distinct = 0;
        for (byte b : bytes) {
            distinct += seen[b & 0xFF] ? 0 : 1;
            seen[b & 0xFF] = true;
        }
        return distinct;
    }

    private static String utf16(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
