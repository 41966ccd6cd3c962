package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.model.Rule;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.Station;

/** An outbreak of weeks, of which some cases gave a history of days. */
@Tag("journey")
class SpreadTest {
    private static final int CASES = 120;
    private static final int HISTORIES = 6;
    private static final double[][] PLACES = {{52.500, 13.40}, {52.512, 13.43}, {52.524, 13.39}, {52.505, 13.46}, {52.533, 13.42}};

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    @TempDir
    private Path directory;

    @Test
    void howAndWhereTheOutbreakGoesIsSeenDayByDay() throws Exception {
        var office = Office.in(directory);
        fill(office);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.goTo("spread");
            desk.showTab("Curves");
            desk.untilSays("#curves-counted", "Cases counted: " + CASES + ".");
            desk.picture("spread-curves");
            desk.click("#plot-reproduction");
            desk.untilSays("#curves-numbers-of", "Effective reproduction number");
            desk.fill("#curves-sd", "none");
            desk.click("#curves-apply");
            desk.untilSays("#curves-problem", "such as 5.8 and 3.1");
            writeTheSituationReport(desk);

            desk.showTab("Map");
            desk.untilSays("#spread-map-caution", "Cases with a history: " + HISTORIES);
            desk.untilPainted("#spread-map-view");
            desk.picture("spread-map-cases");
            desk.click("#spread-map-exposures");
            desk.untilPainted("#spread-map-view");
            desk.click("#spread-map-flows");
            desk.untilPainted("#spread-map-view");
            desk.picture("spread-map-flows");
            var last = desk.text("#spread-map-day-words");
            desk.click("#spread-map-play");
            desk.until("an earlier day", () -> !desk.text("#spread-map-day-words").equals(last));
            assertThat(desk.controlsWithoutName()).isEmpty();
        }
    }

    private void writeTheSituationReport(Desk desk) throws Exception {
        desk.click("#curves-report");
        desk.untilShown("#situation-write");
        desk.click("#situation-write");
        desk.untilSays("#situation-problem", "Choose the folder");
        var folder = Files.createDirectories(directory.resolve("reports"));
        desk.answer(folder);
        desk.click("#situation-choose");
        desk.untilSays("#situation-folder", "reports");
        desk.picture("spread-situation-report");
        desk.click("#situation-write");
        desk.untilTold("is written");
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().asString().contains("situation-").endsWith(".pdf");
        }
    }

    private void fill(Office office) throws Exception {
        var cases = new StringBuilder("case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n");
        var random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            var onset = today.minus(Duration.ofDays((long) (45 * Math.pow(random.nextDouble(), 1.6)) + delayDays(i)));
            var sample = onset.plus(Duration.ofHours(12));
            cases.append(String.format(Locale.ROOT, "C-%d,%s,%s,,K-%d,%s,contact-tracing%n", i, sample, onset, i, sample));
        }
        Files.writeString(office.file("outbreak.csv"), cases);
        var fixes = new StringBuilder("token,time,lat,lon,accuracy\n");
        for (int i = 0; i < HISTORIES; i++) {
            Files.writeString(office.file("history-" + i + ".csv"), "time,lat,lon,accuracy\n" + days("", i));
            fixes.append(days("S" + i + ",", i)).append(days("T" + i + ",", i));
        }
        Files.writeString(office.file("outbreak-fixes.csv"), fixes);
        try (var open = Station.open(office.station(), "tracer", Office.PASSPHRASE.toCharArray())) {
            run(ImportCases.job(open, office.file("outbreak.csv")));
            for (int i = 0; i < HISTORIES; i++) {
                run(ImportHistory.job(open, "C-" + i, List.of(office.file("history-" + i + ".csv")), Optional.empty()));
            }
            run(ImportFixes.job(open, List.of(office.file("outbreak-fixes.csv")), Optional.empty()));
            run(MatchCases.job(open, Rule.VICINITY_15, Set.of()));
        }
        spreadRecording(office);
    }

    private static int delayDays(int i) {
        return 1 + i % 5;
    }

    /** Three days, on each an hour at three places, one after the other. */
    private String days(String before, int person) {
        var rows = new StringBuilder();
        for (int day = 4; day >= 2; day--) {
            for (int stay = 0; stay < 3; stay++) {
                var place = PLACES[(person + stay * (1 + day % 2)) % PLACES.length];
                long start = today.minus(Duration.ofDays(day)).getEpochSecond() + 28_800 + stay * 9_000L;
                for (int i = 0; i <= 12; i++) {
                    rows.append(before).append(start + 300L * i).append(',').append(place[0]).append(',').append(place[1]).append(",10\n");
                }
            }
        }
        return rows.toString();
    }

    /** As if each case had been recorded as many days after its onset as {@link #delayDays} says, and not all of them today. */
    private static void spreadRecording(Office office) throws Exception {
        try (var keys = KeyFile.open(office.station(), "tracer", Office.PASSPHRASE.toCharArray());
                var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + office.station().resolve("station") + ";CIPHER=AES;IFEXISTS=TRUE", "station",
                        new String(keys.station().filePassword()) + " station");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                    update case_record set recorded_at = dateadd(day, 1 + mod(cast(substring(id, 3) as int), 5), onset)"""))
                    .isEqualTo(CASES);
        }
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
