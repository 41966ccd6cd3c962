package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.Keyring;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ImportReport;

/** Destroyed days, backups, the keyring, damage and undoing, on a real station. */
class CustodyOfFixesTest {
    private static final long FIRST_T = 1_583_020_800L; // 2020-03-01T00:00:00Z
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final int DAY_S = 86_400;

    @TempDir
    Path directory;

    @Test
    void aDestroyedDayStaysDestroyedInABackupThatWasMadeBefore() throws Exception {
        var backup = directory.resolve("backup.zip");
        try (var station = make("office")) {
            importFixes(station, "fixes.csv", 3, 0);
        }
        backUp(backup);
        try (var station = Station.open(directory.resolve("office"), "tracer", passphrase())) {
            var outcome = run(Retention.job(station, FIRST.plusDays(2)));
            assertThat(outcome.destroyed()).containsExactly(FIRST, FIRST.plusDays(1));
            assertThat(outcome.removed().fixes()).isEqualTo(station.imports().getFirst().report().stored() * 2 / 3);
            assertThat(run(CheckStation.job(station))).isEmpty();
        }
        var faults = run(RestoreStation.job(backup, directory.resolve("restored"), "administrator", passphrase(),
                Optional.of(directory.resolve("office").resolve(Keyring.NAME))));
        assertThat(faults).isEmpty();
        assertThat(directory.resolve("office").resolve(Keyring.NAME)).doesNotExist();
        try (var restored = Station.open(directory.resolve("restored"), "tracer", passphrase())) {
            assertThat(daysRead(restored)).containsExactly(FIRST.plusDays(2));
            assertThat(restored.store().fixes().destroyed(FIRST_T, FIRST_T + 3 * DAY_S)).hasSize(2);
            assertThat(run(Retention.job(restored, FIRST.plusDays(2))).removed().days()).isEqualTo(2);
        }
    }

    @Test
    void withoutItsKeyringAStationKeepsEverythingButTheFixes() throws Exception {
        try (var station = make("office")) {
            importFixes(station, "fixes.csv", 2, 0);
        }
        var keyring = directory.resolve("office").resolve(Keyring.NAME);
        var elsewhere = Files.move(keyring, directory.resolve("elsewhere"));
        try (var station = Station.open(directory.resolve("office"), "tracer", passphrase())) {
            assertThat(station.imports()).hasSize(1);
            assertThat(run(CheckStation.job(station))).hasSize(2).allMatch(fault -> fault.contains("is not in the keyring"));
            assertThatThrownBy(() -> daysRead(station)).hasMessageContaining("put the station's keyring back");
        }
        Files.move(elsewhere, keyring, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var station = Station.open(directory.resolve("office"), "tracer", passphrase())) {
            assertThat(daysRead(station)).hasSize(2);
        }
        make("other").close();
        Files.copy(directory.resolve("office").resolve(Keyring.NAME), directory.resolve("other").resolve(Keyring.NAME),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Station.open(directory.resolve("other"), "tracer", passphrase())).isInstanceOf(StationException.class)
                .hasMessageContaining("does not fit the station");
    }

    @Test
    void nothingOfABackupIsReadable() throws Exception {
        var backup = directory.resolve("backup.zip");
        try (var station = make("office")) {
            importFixes(station, "planted.csv", 1, 0);
        }
        backUp(backup);
        assertThatThrownBy(() -> backUp(backup)).hasMessageContaining("exists already");
        var unpacked = directory.resolve("unpacked");
        run(RestoreStation.job(backup, unpacked, "administrator", passphrase(), Optional.empty()));
        for (var file : List.of("station.mv.db", "fixes.mv.db", "station.keys")) {
            assertThat(new String(Files.readAllBytes(unpacked.resolve(file)), StandardCharsets.ISO_8859_1)).as(file)
                    .doesNotContain("planted").doesNotContain("PLANTED").doesNotContain("FIX_BLOCK");
        }
        assertThatThrownBy(
                () -> run(RestoreStation.job(directory.resolve("planted.csv"), directory.resolve("new"), "administrator", passphrase(),
                        Optional.empty())))
                .isInstanceOf(StationException.class);
        assertThatThrownBy(() -> run(RestoreStation.job(backup, unpacked, "administrator", passphrase(), Optional.empty())))
                .hasMessageContaining("not empty");
    }

    @Test
    void aFlippedByteIsFoundAndNamedAndTheRestIsReadable() throws Exception {
        try (var station = make("office")) {
            importFixes(station, "fixes.csv", 4, 90);
        }
        var file = directory.resolve("office").resolve("fixes.mv.db");
        var sound = Files.readAllBytes(file);
        var random = new SplittableRandom(1854);
        int found = 0;
        int hitsOfTheIndex = 0;
        for (int round = 0; round < 20; round++) {
            Files.write(file, sound);
            flip(file, random.nextLong(sound.length / 4, sound.length - sound.length / 8));
            try (var station = Station.open(directory.resolve("office"), "tracer", passphrase())) {
                var faults = run(CheckStation.job(station));
                found += faults.isEmpty() ? 0 : 1;
                assertThat(faults).allMatch(fault -> fault.startsWith("block "));
                hitsOfTheIndex += faults.size() == 4 ? 1 : 0;
                assertThat(station.imports()).hasSize(1);
            } catch (StationException e) {
                found++;
                assertThat(e).hasMessageContaining("restore");
            }
        }
        assertThat(hitsOfTheIndex).as("flips after which H2 finds no block, as its own root or newest chunk is damaged").isLessThan(5);
        assertThat(found).as("flips of bytes in use; the others hit room that the file does not use").isGreaterThan(5);
    }

    @Test
    void anImportIsUndoneWholeAndOnlyAfterThoseThatRestOnIt() throws Exception {
        try (var station = make("office")) {
            importFixes(station, "one.csv", 1, 0);
            importFixes(station, "two.csv", 2, 1);
            assertThat(station.imports().getFirst().report().fixes().duplicates()).isPositive();
            assertThatThrownBy(() -> run(UndoImport.job(station, 1))).isInstanceOf(StationException.class)
                    .hasMessageContaining("undo import 2 first");
            run(UndoImport.job(station, 2));
            assertThat(daysRead(station)).containsExactly(FIRST);
            run(UndoImport.job(station, 1));
            assertThat(station.facts().fixes()).isZero();
            assertThat(run(CheckStation.job(station))).isEmpty();
            assertThat(importFixes(station, "one.csv", 1, 0).alreadyImported()).isFalse();
            assertThat(importFixes(station, "one.csv", 1, 0).alreadyImported()).isTrue();
        }
    }

    @Test
    void rowsOfADestroyedDayAreLeftOutAndCounted() throws Exception {
        try (var station = make("office")) {
            importFixes(station, "one.csv", 2, 0);
            run(Retention.job(station, FIRST.plusDays(1)));
            var report = importFixes(station, "two.csv", 2, 1);
            assertThat(report.notes()).anyMatch(note -> note.contains("older than fixes may be kept"));
            assertThat(daysRead(station)).containsExactly(FIRST.plusDays(1));
            assertThatThrownBy(() -> run(Retention.job(station, FIRST.minusDays(30)))).isInstanceOf(StationException.class)
                    .hasMessageContaining("may not be kept");
        }
    }

    @Test
    void theDailyRunDestroysWhatIsPastTheLookbackAndNothingElse() throws Exception {
        try (var station = make("office")) {
            assertThat(run(Retention.daily(station))).as("no fixes yet").isEmpty();
            importFixes(station, "fortnight.csv", 15, 0);
            assertThat(run(Retention.daily(station))).as("the newest day and fourteen before it").isEmpty();
            importFixes(station, "more.csv", 17, 0);
            assertThat(run(Retention.daily(station)).orElseThrow().destroyed()).containsExactly(FIRST, FIRST.plusDays(1));
            assertThat(station.store().fixes().period().orElseThrow().startT()).isEqualTo(FIRST_T + 2L * DAY_S);
            assertThat(run(Retention.daily(station))).isEmpty();
        }
    }

    private void backUp(Path file) throws Exception {
        try (var station = Station.open(directory.resolve("office"), "administrator", passphrase())) {
            run(BackupStation.job(station, file));
        }
    }

    private Station make(String name) throws Exception {
        return run(InitStation.forDemonstration(directory.resolve(name), passphrase()));
    }

    /** A fix every five minutes of ten subscribers; a shift makes other content of mostly the same rows. */
    private ImportReport importFixes(Station station, String name, int days, int extra) throws Exception {
        var rows = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (long t = FIRST_T; t < FIRST_T + days * (long) DAY_S; t += 300) {
            for (int subscriber = 0; subscriber < 10 + extra; subscriber++) {
                rows.append("PLANTED").append(subscriber).append(',').append(t).append(",1.")
                        .append(1_000_000 + (t + subscriber) * 48_271 % 8_999_999).append(",2.").append(t * 69_621 % 9_999_991)
                        .append(",10\n");
            }
        }
        var file = Files.writeString(directory.resolve(name), rows);
        return run(ImportFixes.job(station, List.of(file), Optional.empty())).getFirst();
    }

    private static List<LocalDate> daysRead(Station station) {
        var days = new ArrayList<LocalDate>();
        station.store().fixes().search(FIRST_T, FIRST_T + 30 * DAY_S, (columns, _) -> {
            var read = new java.util.TreeSet<Long>();
            for (int i = 0; i < columns.size(); i++) {
                read.add(Math.floorDiv(columns.t(i), DAY_S));
            }
            return List.copyOf(read);
        }, Progress.NONE, new Cancellation()).forEach(day -> days.add(LocalDate.ofEpochDay(day)));
        return days;
    }

    private static void flip(Path file, long at) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int before = bytes.read();
            bytes.seek(at);
            bytes.write(before ^ 0x10);
        }
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }

    private static char[] passphrase() {
        return "a long passphrase".toCharArray();
    }
}
