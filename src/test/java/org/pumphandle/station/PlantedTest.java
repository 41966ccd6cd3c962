package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.Rule;
import org.slf4j.LoggerFactory;

/**
 * Numbers, a token, a called party and a device are planted in carriers' files, in rows that are taken and in rows that are not, and all that a station
 * does is done. Then they are searched for wherever anything was written or said.
 */
class PlantedTest {
    private static final String PASSPHRASE = "broad street pump";
    private static final String NUMBER = "99917761854";
    private static final List<String> SPELLINGS = List.of(NUMBER, "+" + NUMBER, "00" + NUMBER, "+99 9 177-618-54", "(999) 177.618.54");
    private static final String CALLED = "99928887777";
    private static final String IMEI = "356938035643809";
    private static final String TOKEN = "TKNPLANTED1854XQ7";
    /** Never to be found, however its digits are set apart. */
    private static final List<String> NUMBERS = List.of(NUMBER, CALLED, IMEI);
    private static final Pattern SEPARATORS = Pattern.compile("[ ()./+-]");
    private static final long FIRST_T = 1_600_000_000L; // 2020-09-13T12:26:40Z
    private static final int ROWS = 1_000;
    private static final String CALLS = "datetime,msisdn_counterpart,id,msisdn,location_id,outgoing,duration,tac\n";

    @TempDir
    Path directory;

    /** All that was logged or said in this process. */
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private @Nullable Listener listener;

    /** Hears every logger. */
    private final class Listener extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }

    @BeforeEach
    void listen() throws IOException {
        var made = new Listener();
        made.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        made.start();
        root().addAppender(made);
        root().setLevel(Level.DEBUG);
        listener = made;
        for (var folder : List.of("in", "out", "tmp")) {
            Files.createDirectories(directory.resolve(folder));
        }
    }

    @AfterEach
    void stopListening() {
        root().setLevel(Level.WARN);
        if (listener != null) {
            root().detachAppender(listener);
        }
    }

    @Test
    void noNumberIsFoundAnywhereAndTheTokenInOneTableAlone() throws Exception {
        var before = temporaryFiles();
        try (var station = run(InitStation.forDemonstration(office(), PASSPHRASE.toCharArray()))) {
            importCase(station);
            taken(station, write("cells.csv", "site_id,arr_id,lon,lat\nC1,1,13.4,52.5\n"), true);
            for (var file : List.of(numbers(), tokens(), named(), calls(), sites())) {
                said.add(run(PreviewImport.job(station, PreviewRequest.of(file))).toString());
                taken(station, file, false);
            }
            var calls = station.imports().stream().filter(one -> one.report().file().endsWith("numbers.csv")).findFirst().orElseThrow();
            assertThat(calls.report().rejectedRows()).as("rows that are rejected").isEqualTo(badNumbers().size());
            refused(station, write("too-many.csv", "msisdn,time,lat,lon,called,imei\n" + String.join("", badNumbers())));
            refused(station, write("no-header.csv", NUMBER + ",1600000000,52.5,13.4\n"));
            refused(station, write("no-header-of-tokens.csv", TOKEN + ",2020-09-13T12:00:00Z,52.5,13.4\n"));
            refused(station, write("too-many-tokens.csv", "token,time,lat,lon,imei\n" + TOKEN + ",1600000000,95,13.4," + IMEI + "\n"));
            refused(station, write("too-many-calls.csv", CALLS + "2020-09-13," + CALLED + ",1," + NUMBER + "," + NUMBER + ",t,1,1\n"));
            run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
            export(station);
        }
        try (var station = Station.open(office(), "administrator", PASSPHRASE.toCharArray())) {
            run(BackupStation.job(station, directory.resolve("out").resolve("backup.zip")));
        }
        try (var station = Station.open(office(), "overseer", PASSPHRASE.toCharArray())) {
            run(ExportLog.job(station, directory.resolve("out").resolve("log.txt")));
            run(ExportLog.head(station, Optional.of(directory.resolve("out"))));
        }
        searchFiles(office(), false);
        searchFiles(directory.resolve("out"), false);
        searchFiles(directory.resolve("in"), true);
        said.forEach(text -> search("what was logged or said", text, false));
        for (var file : temporaryFiles()) {
            if (!before.contains(file)) {
                searchFiles(file, false);
            }
        }
        searchStore();
    }

    /** In a process of its own, with a folder for temporary files of its own, as an operator runs it. */
    @Test
    void theProgramPrintsNoneAndLeavesNoneInItsTemporaryFolder() throws Exception {
        run(InitStation.forDemonstration(office(), PASSPHRASE.toCharArray())).close();
        var passphrase = write("passphrase", PASSPHRASE);
        var bad = write("too-many.csv", "msisdn,time,lat,lon,called,imei\n" + String.join("", badNumbers()));
        var headless = write("no-header.csv", NUMBER + ",1600000000,52.5,13.4\n");
        for (var file : List.of(numbers(), bad, headless)) {
            var command = new ArrayList<>(
                    OtherProcess.command("import", "fixes", office().toString(), file.toString(), "--account", "tracer",
                            "--passphrase-file", passphrase.toString()));
            command.add(1, "-Djava.io.tmpdir=" + directory.resolve("tmp"));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(printed).isEqualTo(file.endsWith("numbers.csv") ? 0 : 1);
            search("what was printed", printed, false);
        }
        searchFiles(directory.resolve("tmp"), false);
        searchFiles(directory.resolve("in"), true);
        searchFiles(office(), false);
    }

    private void importCase(Station station) throws Exception {
        run(ImportCases.job(station, write("cases.csv", "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                + "C-1,2020-09-14,,,K-1,2020-09-14,contact-tracing\n")));
        var history = new StringBuilder("time,lat,lon\n");
        for (int i = 0; i < ROWS; i++) {
            history.append(FIRST_T + 60L * i).append(",52.5,13.4\n");
        }
        run(ImportHistory.job(station, "C-1", List.of(write("history.csv", history.toString())), Optional.empty()));
    }

    /** Rows of which none can be taken, each with numbers where they do not belong. */
    private static List<String> badNumbers() {
        var end = "," + CALLED + "," + IMEI + "\n";
        return List.of(NUMBER + ",1600000000,95,13.4" + end, "x,1600000000," + NUMBER + ",13.4" + end,
                "12,+99 9 177-618-54,52.5,13.4" + end,
                NUMBER + "x,1600000000,52.5,13.4" + end, ",1600000000,52.5,(999) 177.618.54" + end, "1600000000,52.5,13.4" + end,
                NUMBER + ",1600000000,52.5,13.4," + NUMBER + end, CALLED + "," + IMEI + ",52.5,13.4," + NUMBER + "," + NUMBER + "\n");
    }

    private Path numbers() throws IOException {
        var rows = new StringBuilder("msisdn,time,lat,lon,called,imei\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(SPELLINGS.get(i % SPELLINGS.size())).append(',').append(FIRST_T + 60L * i).append(",52.5,13.4,").append(CALLED)
                    .append(',').append(IMEI).append('\n');
        }
        badNumbers().forEach(rows::append);
        return write("numbers.csv", rows.toString());
    }

    private Path tokens() throws IOException {
        var rows = new StringBuilder("token,time,lat,lon,called,imei\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(TOKEN).append(',').append(FIRST_T + 60L * i).append(",52.5,13.4,").append(CALLED).append(',').append(IMEI)
                    .append('\n');
        }
        return write("tokens.csv", rows + TOKEN + ",1600000000,95,13.4," + CALLED + "," + IMEI + "\n" + TOKEN + ",1600000000," + NUMBER
                + ",13.4," + CALLED + "," + IMEI + "\n" + TOKEN + ",1600000000,52.5,13.4," + IMEI + "\ntel:+" + NUMBER
                + ";ext=00,1600000000,52.5,13.4," + CALLED + "," + IMEI + "\n");
    }

    /** Numbers in a column that is named like one of tokens. */
    private Path named() throws IOException {
        return write("named.csv", "user_id,time,lat,lon\n" + NUMBER + ",1600000000,52.5,13.4\n+" + CALLED + ",1600000000,52.5,13.4\n");
    }

    private Path calls() throws IOException {
        var rows = new StringBuilder(CALLS);
        for (int i = 0; i < ROWS; i++) {
            rows.append("2020-09-13T12:00:00Z,").append(CALLED).append(",1,").append(SPELLINGS.get(i % SPELLINGS.size())).append(",C1,t,1,")
                    .append(IMEI).append('\n');
        }
        return write("calls.csv", rows + "2020-09-13T12:00:00Z," + CALLED + ",1," + NUMBER + ",+99 9 177-618-54,t,1,1\n" + NUMBER + ","
                + CALLED + ",1,2020-09-13,C1,t,1,1\n2020-09-13T12:00:00Z," + CALLED + ",1,tel:" + NUMBER + ",C9,t,1,1\n");
    }

    private Path sites() throws IOException {
        return write("sites.csv", "user_id,timestamp,site_id\n" + NUMBER + ",2020-09-13 12:00:00,C1\n");
    }

    private void taken(Station station, Path file, boolean isCells) throws Exception {
        said.add(isCells
                ? run(ImportCells.job(station, file)).toString()
                : run(ImportFixes.job(station, List.of(file), Optional.empty())).toString());
    }

    private void refused(Station station, Path file) throws Exception {
        try {
            said.add(run(PreviewImport.job(station, PreviewRequest.of(file))).toString());
        } catch (StationException | org.pumphandle.exchange.ImportException e) {
            said.add(withCauses(e));
        }
        try {
            run(ImportFixes.job(station, List.of(file), Optional.empty()));
            assertThat(file).as("is taken").isNull();
        } catch (StationException | org.pumphandle.exchange.ImportException e) {
            said.add(withCauses(e));
        }
    }

    private static String withCauses(Throwable error) {
        var text = new java.io.StringWriter();
        error.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    private void export(Station station) throws Exception {
        var out = directory.resolve("out");
        assertThat(station.review("C-1").contacts()).as("the planted token is a contact").isNotEmpty();
        said.add(station.review("C-1").toString());
        said.add(station.cases().toString());
        said.add(station.imports().toString());
        run(ExportContacts.job(station, Set.of(), Set.of(ExportFormat.values()), out));
        run(ExportClusters.job(station, Rule.VICINITY_15.name(), Set.of(ExportFormat.values()), out));
        run(ExportCaseMap.geoJson(station, "C-1", out.resolve("map.geojson")));
        for (var shape : ExportLineList.Shape.values()) {
            run(ExportLineList.job(station, shape, Set.of(), "tracer", out.resolve(shape + ".csv")));
        }
        for (var one : station.imports()) {
            said.add(station.importReview(one.id()).toString());
            run(ExportImportReport.job(station, one.id(), out.resolve("report-" + one.id() + ".html")));
        }
        said.add(run(CheckStation.job(station)).toString());
    }

    /** Every table, as somebody reads it who has the key. */
    private void searchStore() throws Exception {
        int tokens = 0;
        try (var keys = KeyFile.open(office(), "tracer", PASSPHRASE.toCharArray());
                var connection = DriverManager.getConnection("jdbc:h2:file:" + office().resolve("station") + ";CIPHER=AES;IFEXISTS=TRUE",
                        "station", new String(keys.station().filePassword()) + " station");
                var rows = connection.createStatement().executeQuery("script")) {
            while (rows.next()) {
                var statement = rows.getString(1);
                boolean isSubscribers = statement.startsWith("INSERT INTO \"PUBLIC\".\"TOKEN_SHEET\"");
                search("the store: " + statement.lines().findFirst().orElse(""), statement, isSubscribers);
                tokens += isSubscribers && statement.contains(TOKEN) ? 1 : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(tokens).as("the planted token in the table of subscribers").isEqualTo(1);
    }

    /** @param isInputs whether the carriers' own files lie there too; a row that can be corrected keeps the carrier's token */
    private void searchFiles(Path folder, boolean isInputs) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                boolean isRejects = file.toString().endsWith(".rejects.csv");
                if (!isInputs || isRejects) {
                    search(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), isRejects);
                }
                if (file.toString().endsWith(".zip")) {
                    searchZip(file);
                }
            }
        }
    }

    private static void searchZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    search(file + ": " + entry, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1), false);
                }
            }
        }
    }

    private static void search(String where, String text, boolean mayHoldToken) {
        var together = SEPARATORS.matcher(text).replaceAll("");
        for (var number : NUMBERS) {
            assertThat(text.contains(number) || together.contains(number)).as("%s holds %s: %s", where, number, around(together, number))
                    .isFalse();
        }
        assertThat(!mayHoldToken && text.contains(TOKEN)).as("%s holds the token: %s", where, around(text, TOKEN)).isFalse();
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        return at < 0 ? "" : text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path office() {
        return directory.resolve("office");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve("in").resolve(name), text);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}
