package org.pumphandle.station;

import static org.pumphandle.station.MandatedOffice.mandate;
import static org.pumphandle.station.MandatedOffice.passphrase;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Audience;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Role;
import org.pumphandle.model.Rule;
import org.pumphandle.model.SpreadMeasure;

/** An office with a tracer and two supervisors, where three cases met sixty subscribers on 8 March in one place and four in another. */
final class SpreadOffice {
    static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    static final int EXPOSED = 60;

    final MandatedOffice office;

    /** Made once for all tests, as it takes seconds; each has a copy. */
    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                var folder = Files.createTempDirectory("spread-office");
                new SpreadOffice(folder, true);
                folder.toFile().deleteOnExit();
                return folder.resolve("office");
            } catch (Exception e) {
                throw new IllegalStateException("no office", e);
            }
        }
    }

    SpreadOffice(Path directory) throws Exception {
        office = new MandatedOffice(directory);
        try (var files = Files.walk(Made.FOLDER)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, office.folder().resolve(Made.FOLDER.relativize(file)));
            }
        }
    }

    private SpreadOffice(Path directory, boolean isFirst) throws Exception {
        assert isFirst;
        office = new MandatedOffice(directory);
        try (var station = office.make(mandate())) {
            Accounts.add(station, "supervisor", Role.SUPERVISOR, passphrase());
            Accounts.add(station, "second", Role.SUPERVISOR, passphrase());
            Accounts.add(station, "overseer", Role.OVERSEER, passphrase());
        }
        open("supervisor").close();
        try (var station = tracer()) {
            fill(station);
        }
    }

    private void fill(Station station) throws Exception {
        var cases = new StringBuilder("case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n");
        for (int i = 1; i <= 3; i++) {
            cases.append("C-").append(i).append(",2026-03-09T12:00:00Z,,,K-").append(i).append(",2026-03-09T13:00:00Z,contact-tracing\n");
        }
        run(ImportCases.job(station, office.write("cases.csv", cases.toString())));
        var history = office.write("history.csv", "time,lat,lon,accuracy\n" + minutesAt("", 36_000, "51.5", "0.1")
                + minutesAt("", 50_000, "51.8", "0.1"));
        for (int i = 1; i <= 3; i++) {
            run(ImportHistory.job(station, "C-" + i, List.of(history), Optional.empty()));
        }
        var fixes = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i < EXPOSED; i++) {
            fixes.append(minutesAt("TOKEN-" + i + ",", 36_000, "51.5", "0.1"));
        }
        for (int i = 0; i < 4; i++) {
            fixes.append(minutesAt("FEW-" + i + ",", 50_000, "51.8", "0.1"));
        }
        run(ImportFixes.job(station, List.of(office.write("fixes.csv", fixes.toString())), Optional.empty()));
        office.match(station, Rule.VICINITY_15);
    }

    /** A fix every two minutes for forty minutes of {@link #DAY}. */
    private static String minutesAt(String before, int fromS, String lat, String lon) {
        var rows = new StringBuilder();
        for (int minute = 0; minute <= 40; minute += 2) {
            rows.append(before).append(DAY.toEpochDay() * 86_400 + fromS + 60L * minute).append(',').append(lat).append(',').append(lon)
                    .append(",5\n");
        }
        return rows.toString();
    }

    Station tracer() {
        return open("tracer");
    }

    Station open(String account) {
        return StationFolder.open(office.folder(), account, passphrase(), office.clock);
    }

    static Publications.Request request(Audience audience, int cellKm2, LocalDate from, LocalDate to, String epsilon) {
        return new Publications.Request(audience, SpreadMeasure.EXPOSURES, cellKm2, from, to, Epsilon.parse(epsilon));
    }

    /** Of all that there is, in one release. */
    static Publications.Request usual() {
        return request(Audience.PUBLIC, 25, DAY.minusDays(1), DAY, "0.5");
    }
}
