package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.CaseLineList;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;

/**
 * A station whose program is killed at any moment, or whose disk is full, is whole afterwards. How many kills is a system property; the
 * contributors' guide has the command of the long run.
 */
class SurvivalTest {
    private static final int KILLS = Integer.getInteger("pumphandle.kills", 2);
    private static final long SEED = Long.getLong("pumphandle.seed", 1854);
    private static final long FIRST_T = 1_583_020_800L;
    private static final int ROWS_A_DAY = 300_000;
    private static final int DAYS = 3;
    private static final String PASSPHRASE = "broad street 1854";

    @TempDir
    private Path directory;
    private Path station;
    private Path passphrase;

    @BeforeEach
    void makeStation() throws Exception {
        station = directory.resolve("station");
        passphrase = Files.writeString(directory.resolve("passphrase"), PASSPHRASE);
    }

    @Test
    void killedInAnImportItIsWholeOrAbsent() throws Exception {
        init();
        var fixes = writeFixes();
        long usual = millisecondsOf("import", "fixes", station.toString(), fixes.toString());
        var random = new SplittableRandom(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 2 == 0) {
                try (var open = open()) {
                    run(UndoImport.job(open, open.imports().getFirst().id()));
                }
            }
            killed(random.nextLong(usual / 3, usual + usual / 10), "import", "fixes", station.toString(), fixes.toString());
            try (var open = open()) {
                assertThat(run(CheckStation.job(open))).isEmpty();
                assertThat(open.facts().fixes()).isEqualTo(open.imports().isEmpty() ? 0 : (long) ROWS_A_DAY * DAYS);
                if (open.imports().isEmpty()) {
                    run(ImportFixes.job(open, List.of(fixes), Optional.empty()));
                }
            }
        }
    }

    @Test
    void killedInARetentionRunItsDaysAreWholeOrDestroyed() throws Exception {
        init();
        var fixes = writeFixes();
        var random = new SplittableRandom(SEED);
        long usual = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            remove(station);
            init();
            try (var open = open()) {
                run(ImportFixes.job(open, List.of(fixes), Optional.empty()));
            }
            var before = LocalDate.ofEpochDay(FIRST_T / 86_400 + 2).toString();
            if (kill == 0) {
                usual = millisecondsOf("retention", station.toString(), "--before", before);
            } else {
                killed(random.nextLong(usual / 2, usual), "retention", station.toString(), "--before", before);
            }
            try (var open = open()) {
                assertThat(run(CheckStation.job(open))).isEmpty();
                int destroyed = open.keyring().destroyedDays().size();
                assertThat(open.facts().fixes()).isIn((long) ROWS_A_DAY * DAYS, (long) ROWS_A_DAY * (DAYS - destroyed));
                run(Retention.job(open, LocalDate.parse(before)));
                assertThat(open.facts().fixes()).isEqualTo(ROWS_A_DAY);
            }
        }
    }

    @Test
    void killedInAMatchItsContactsAreThoseOfTheLastWholeOne() throws Exception {
        init();
        try (var open = open()) {
            run(ImportFixes.job(open, List.of(writeFixes()), Optional.empty()));
            run(ImportCases.job(open, writeCases()));
            run(ImportHistory.job(open, "C1", List.of(writeHistory()), Optional.empty()));
            run(MatchCases.job(open, Rule.VICINITY_15, Set.of()));
            assertThat(open.contacts("C1")).isNotEmpty();
        }
        long usual = millisecondsOf("match", station.toString(), "--out", directory.toString());
        var random = new SplittableRandom(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            killed(random.nextLong(usual / 3, usual), "match", station.toString(), "--out", directory.toString());
            try (var open = open()) {
                assertThat(run(CheckStation.job(open))).isEmpty();
                assertThat(open.contacts("C1")).isNotEmpty();
            }
        }
    }

    @Test
    void aFullDiskStopsAnImportWithAWordAndLeavesTheStationSound() throws Exception {
        var small = Files.createDirectory(directory.resolve("small"));
        assumeTrue(new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0, "needs namespaces of its own");
        var fixes = writeFixes();
        var inside = small.resolve("station").toString();
        var script = "mount -t tmpfs -o size=3m full " + small + " && " + line("init", inside, "--mandate", "demonstration") + " && "
                + line("import", "fixes", inside, fixes.toString()) + "; echo exit $?; mount -o remount,size=60m " + small + "; "
                + line("check", inside) + "; " + line("imports", inside) + "; echo imports above; "
                + line("import", "fixes", inside, fixes.toString()) + "; " + line("check", inside);
        // In a file, as class paths make it longer than one argument may be.
        var written = Files.writeString(directory.resolve("script"), script);
        var process = new ProcessBuilder("unshare", "-rm", "sh", written.toString()).redirectErrorStream(true).start();
        String said;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            said = String.join("\n", reader.readAllLines());
        }
        assertThat(said).containsSubsequence("is the disk full", "exit 1", "is sound\nimports above",
                "900000 stored", "is sound");
    }

    private String line(String... arguments) {
        return "'" + String.join("' '", OtherProcess.command(arguments)) + "' --passphrase-file '" + passphrase + "'";
    }

    private void init() throws Exception {
        InitStation.forDemonstration(station, PASSPHRASE.toCharArray()).run(Progress.NONE, new Cancellation()).close();
    }

    private Station open() {
        return Station.open(station, "tracer", PASSPHRASE.toCharArray());
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }

    private Process start(String... arguments) throws IOException {
        var all = Stream.concat(Arrays.stream(arguments),
                Stream.of("--passphrase-file", passphrase.toString()));
        return new ProcessBuilder(OtherProcess.command(all.toArray(String[]::new))).redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile()).start();
    }

    private long millisecondsOf(String... arguments) throws Exception {
        long start = System.nanoTime();
        assertThat(start(arguments).waitFor()).isZero();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void killed(long afterMilliseconds, String... arguments) throws Exception {
        var process = start(arguments);
        if (!process.waitFor(afterMilliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** One hundred people who walk together for three days, in digits that do not compress. */
    private Path writeFixes() throws IOException {
        var text = new StringBuilder("token,time,lat,lon,accuracy\n");
        int each = ROWS_A_DAY / 100;
        var noise = new SplittableRandom(SEED);
        for (int i = 0; i < each * DAYS; i++) {
            long t = FIRST_T + i * 86_400L / each;
            for (int subscriber = 0; subscriber < 100; subscriber++) {
                text.append('S').append(subscriber).append(',').append(t).append(",52.5").append(lat(i) + noise.nextInt(2_000))
                        .append(",13.4").append(lon(i) + noise.nextInt(2_000)).append(",10\n");
            }
        }
        return Files.writeString(directory.resolve("fixes.csv"), text);
    }

    private static int lat(int i) {
        return new SplittableRandom(i).nextInt(100_000, 900_000);
    }

    private static int lon(int i) {
        return new SplittableRandom(-1 - i).nextInt(100_000, 900_000);
    }

    private Path writeCases() throws IOException {
        var test = Instant.ofEpochSecond(FIRST_T + 2 * 86_400);
        var file = directory.resolve("cases.csv");
        CaseLineList.write(file, List.of(new Case("C1", test, null, null, new Consent("K1", test, Set.of(Purpose.CONTACT_TRACING)))));
        return file;
    }

    private Path writeHistory() throws IOException {
        var text = new StringBuilder("time,lat,lon,accuracy\n");
        int each = ROWS_A_DAY / 100;
        for (int i = 0; i < each * DAYS; i++) {
            text.append(FIRST_T + i * 86_400L / each).append(",52.5").append(lat(i)).append(",13.4").append(lon(i)).append(",10\n");
        }
        return Files.writeString(directory.resolve("history.csv"), text);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
