package org.pumphandle.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.Identity;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Approvals;
import org.pumphandle.station.Batches;
import org.pumphandle.station.DemonstrationStations;
import org.pumphandle.station.Identities;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.MessageTexts;
import org.pumphandle.station.Station;

/** A small real station and files for it: one case, one subscriber beside it for half an hour, then away. */
public record Office(Path directory) {
    public static final String PASSPHRASE = "broad street 1854";
    public static final MessageTexts TEXTS = new MessageTexts(Path.of(System.getProperty("pumphandle.assets", "assets"), "messages"));
    static final double LAT_DEG = 52.5;
    static final double LON_DEG = 13.4;
    private static final long T = 1_600_000_000L;

    public static Office in(Path directory) throws Exception {
        var office = new Office(directory);
        office.writeFiles();
        DemonstrationStations.put(office.station(), PASSPHRASE);
        return office;
    }

    /** A tracer asks who the case is; only a supervisor is missing. */
    void askWhoItIs() throws Exception {
        Station.open(station(), "supervisor", PASSPHRASE.toCharArray()).close();
        try (var open = Station.open(station(), "tracer", PASSPHRASE.toCharArray())) {
            ImportCases.job(open, file("cases-identity.csv")).run(Progress.NONE, new Cancellation());
            Identities.seal(open, "C-1", new Identity("Sarah Lewis", "+99 9 1000 0007", "40 Broad Street"))
                    .run(Progress.NONE, new Cancellation());
            Identities.ask(open, "C-1", "the hospital has no address").run(Progress.NONE, new Cancellation());
        }
    }

    /** Three cases met forty subscribers in one place, on one day. */
    LocalDate spreadOut() throws Exception {
        var lines = Files.readAllLines(file("fixes.csv"));
        var fixes = new StringBuilder(lines.getFirst() + "\n");
        for (int i = 1; i <= 40; i++) {
            for (var line : lines.subList(1, lines.size())) {
                fixes.append(line.replaceFirst("S1", "S" + i)).append('\n');
            }
        }
        Files.writeString(file("fixes-40.csv"), fixes);
        var cases = Files.readAllLines(file("cases.csv"));
        Files.writeString(file("cases-3.csv"), cases.getFirst() + "\n" + cases.get(1) + "\n"
                + cases.get(1).replace("C-1", "C-2").replace("K-1", "K-2") + "\n"
                + cases.get(1).replace("C-1", "C-3").replace("K-1", "K-3") + "\n");
        Station.open(station(), "supervisor", PASSPHRASE.toCharArray()).close();
        try (var open = Station.open(station(), "tracer", PASSPHRASE.toCharArray())) {
            run(ImportCases.job(open, file("cases-3.csv")));
            for (var id : List.of("C-1", "C-2", "C-3")) {
                run(ImportHistory.job(open, id, List.of(file("history.csv")), Optional.empty()));
            }
            run(ImportFixes.job(open, List.of(file("fixes-40.csv")), Optional.empty()));
            run(MatchCases.job(open, Rule.VICINITY_15, Set.of()));
        }
        return LocalDate.ofEpochDay(T / 86_400);
    }

    /** A tracer submits a batch of warnings to six subscribers and a supervisor approves it. */
    public long approveWarnings() throws Exception {
        var lines = Files.readAllLines(file("fixes.csv"));
        var fixes = new StringBuilder(lines.getFirst() + "\n");
        for (int i = 1; i <= 6; i++) {
            for (var line : lines.subList(1, lines.size())) {
                fixes.append(line.replaceFirst("S1", "S" + i)).append('\n');
            }
        }
        Files.writeString(file("fixes-6.csv"), fixes);
        Station.open(station(), "supervisor", PASSPHRASE.toCharArray()).close();
        long batch;
        try (var open = Station.open(station(), "tracer", PASSPHRASE.toCharArray())) {
            run(ImportCases.job(open, file("cases.csv")));
            run(ImportHistory.job(open, "C-1", List.of(file("history.csv")), Optional.empty()));
            run(ImportFixes.job(open, List.of(file("fixes-6.csv")), Optional.empty()));
            run(MatchCases.job(open, Rule.VICINITY_15, Set.of()));
            batch = run(Batches.submit(open, run(Batches.compose(open, TEXTS, new ContactFilter(Rule.VICINITY_15.name(),
                    EnumSet.allOf(Verdict.class), 0, LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 30), Set.of(), Optional.empty()),
                    new MessageSettings(List.of("en"), "+99 9 1854")))));
        }
        try (var open = Station.open(station(), "supervisor", PASSPHRASE.toCharArray())) {
            run(Approvals.approve(open, batch));
        }
        return batch;
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }

    /** A tracer brings the case in and looks at it twice. */
    void lookAtTheCase() throws Exception {
        try (var open = Station.open(station(), "tracer", PASSPHRASE.toCharArray())) {
            ImportCases.job(open, file("cases.csv")).run(Progress.NONE, new Cancellation());
            open.review("C-1");
            open.review("C-1");
        }
    }

    public Path station() {
        return directory.resolve("office");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Signs in, imports case, history and fixes, and matches: one contact is found. */
    void findContact(Desk desk) {
        desk.signIn(PASSPHRASE);
        desk.untilSignedIn();
        desk.importFile(file("cases.csv"));
        desk.chooseCase("C-1");
        desk.importFile(file("history.csv"));
        desk.untilIdle();
        desk.importFile(file("fixes.csv"));
        desk.untilFactsSay("1 subscriber");
        desk.match();
        desk.untilContacts(1);
    }

    private void writeFiles() throws IOException {
        Files.writeString(file("cases.csv"), "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                + "C-1,2020-09-14,2020-09-14,,K-1,2020-09-14,contact-tracing\n");
        Files.writeString(file("cases-identity.csv"), "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                + "C-1,2020-09-14,2020-09-14,,K-1,2020-09-14,contact-tracing;identity\n");
        var history = new StringBuilder("time,lat,lon,accuracy\n");
        var fixes = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i <= 120; i++) {
            double latDeg = i <= 30 ? LAT_DEG : LAT_DEG + 0.001 * (i - 30);
            history.append(T + 60L * i).append(',').append(latDeg).append(',').append(LON_DEG).append(",10\n");
            fixes.append("S1,").append(T + 60L * i).append(',').append(LAT_DEG + 0.0001).append(',').append(LON_DEG).append(",10\n");
        }
        Files.writeString(file("history.csv"), history);
        Files.writeString(file("fixes.csv"), fixes);
        var unusual = new StringBuilder("Teilnehmer;Zeitpunkt;Breite;Laenge;Radius;Gegenstelle\n");
        for (int i = 0; i <= 300; i++) {
            unusual.append(String.format(Locale.ROOT, "99910000%03d;13.09.2020 %02d:%02d:40;%s;%.4f;25;99910099999%n", i % 20, 8 + i / 60,
                    i % 60, i == 250 ? "95" : "52.5", 13.3 + 0.01 * (i % 20)));
        }
        Files.writeString(file("unusual.csv"), unusual);
        Files.writeString(file("unusual-2.csv"), unusual.toString().replace("13.09.2020", "14.09.2020"));
        var damaged = new StringBuilder("token,time,lat,lon\n");
        for (int i = 0; i < 220; i++) {
            damaged.append("S1,").append(T + 60L * i).append(i < 200 ? ",52.5" : ",95").append(",13.4\n");
        }
        Files.writeString(file("damaged.csv"), damaged);
        Files.writeString(file("broken.csv"), "this is not a table\u0000of fixes\n");
    }
}
