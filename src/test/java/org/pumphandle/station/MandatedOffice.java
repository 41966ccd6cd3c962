package org.pumphandle.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.Mandates;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.Role;
import org.pumphandle.model.Rule;
import org.pumphandle.store.StoreText;

/** A station under a mandate of the Ministry, with one case and those around it, and a clock that moves. */
final class MandatedOffice {
    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    static final LocalDate LAST = LocalDate.of(2026, 3, 21);

    final Path directory;
    final MovingClock clock = new MovingClock(FIRST.plusDays(9));

    MandatedOffice(Path directory) {
        this.directory = directory;
    }

    Path folder() {
        return directory.resolve("office");
    }

    Station make(Mandate mandate) {
        var station = StationFolder.create(folder(), "tracer", Role.TRACER, passphrase(), mandate, clock);
        Accounts.add(station, "administrator", Role.ADMINISTRATOR, passphrase());
        return station;
    }

    Station open() {
        return StationFolder.open(folder(), "tracer", passphrase(), clock);
    }

    void backUp(Path file) throws Exception {
        try (var station = StationFolder.open(folder(), "administrator", passphrase(), clock)) {
            run(BackupStation.job(station, file));
        }
    }

    static char[] passphrase() {
        return "a long passphrase".toCharArray();
    }

    static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }

    static Mandate mandate(String... more) {
        return Mandates.signed(FIRST, LAST, more);
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    ImportReport importCases(Station station) throws Exception {
        return run(ImportCases.job(station,
                write("cases.csv", "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                        + "C-1,2026-03-09T12:00:00Z,,,K-1,2026-03-09T13:00:00Z,contact-tracing\n")));
    }

    ImportReport importHistory(Station station, String rows) throws Exception {
        var file = write("history.csv", "time,lat,lon,accuracy\n" + rows);
        return run(ImportHistory.job(station, "C-1", List.of(file), Optional.empty())).getFirst();
    }

    ImportReport importFixes(Station station, String name, String rows) throws Exception {
        var file = write(name, "token,time,lat,lon,accuracy\n" + rows);
        return run(ImportFixes.job(station, List.of(file), Optional.empty())).getFirst();
    }

    MatchReport match(Station station, Rule rule) throws Exception {
        return run(MatchCases.job(station, rule, Set.of()));
    }

    /** One fix a minute for an hour on 8 March at a place. */
    static String hourAt(String before, String lat, String lon) {
        long startT = FIRST.plusDays(7).atStartOfDay().toEpochSecond(ZoneOffset.UTC) + 36_000;
        var rows = new StringBuilder();
        for (int minute = 0; minute <= 60; minute++) {
            rows.append(before).append(startT + 60L * minute).append(',').append(lat).append(',').append(lon).append(",5\n");
        }
        return rows.toString();
    }

    /** A case that met one subscriber, and the contact that was found. */
    void fill(Station station) throws Exception {
        importCases(station);
        importHistory(station, hourAt("", "51.5", "0.1"));
        importFixes(station, "fixes.csv", hourAt("TOKEN-A,", "51.5", "0.1"));
        match(station, Rule.VICINITY_15);
    }

    /** Files below the test's folder, apart from some, that hold a word anywhere. */
    List<Path> filesWith(String word, Set<String> apartFrom) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).filter(one -> !apartFrom.contains(one.getFileName().toString())).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** The whole of the decrypted store as text, of a station that is closed. */
    String decrypted() {
        try (var keys = KeyFile.open(folder(), "tracer", passphrase())) {
            return StoreText.text(folder(), keys.station().filePassword());
        }
    }
}
