package org.pumphandle.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Approvals;
import org.pumphandle.station.Batches;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.InitStation;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.MessageTexts;
import org.pumphandle.station.SendBatch;
import org.pumphandle.station.Station;
import org.pumphandle.ui.table.LineTable;

/**
 * A large batch: numbers that spent an hour with one case are imported, matched, composed, submitted, approved and released; then its lines are shown,
 * sorted, searched through and chosen in the table of the screens, each until it is painted. Argument: how many numbers. Needs a display.
 */
public final class BatchSpeed {
    private static final char[] PASSPHRASE = "batch speed".toCharArray();
    private static final int FIXES = 13;
    private static final int STEP_S = 300;

    private BatchSpeed() {
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private static List<BatchLine> prepare(Path folder, int numbers) throws Exception {
        var first = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3)).plus(Duration.ofHours(12));
        var station = folder.resolve("station");
        run(InitStation.forDemonstration(station, PASSPHRASE.clone())).close();
        var texts = new MessageTexts(Path.of(System.getProperty("pumphandle.assets", "assets"), "messages"));
        long batch;
        // Addresses are sealed to supervisors once one of them has opened the station.
        Station.open(station, "supervisor", PASSPHRASE.clone()).close();
        try (var tracer = Station.open(station, "tracer", PASSPHRASE.clone())) {
            take("import", importAll(tracer, folder, first, numbers));
            take("match", MatchCases.job(tracer, Rule.VICINITY_15, Set.of()));
            var day = LocalDate.ofInstant(first, ZoneOffset.UTC);
            var filter = new ContactFilter("vicinity-15", EnumSet.allOf(Verdict.class), 0, day.minusDays(1), day.plusDays(1), Set.of(),
                    Optional.empty());
            take("find recipients", Batches.reach(tracer, filter));
            batch = take("compose", Batches.compose(tracer, texts, filter, new MessageSettings(List.of("en"), "+44 20 7946 0018")));
            take("open", Batches.review(tracer, batch));
            take("submit", Batches.submit(tracer, batch));
        }
        try (var supervisor = Station.open(station, "supervisor", PASSPHRASE.clone())) {
            var lines = take("open, by the supervisor", Batches.review(supervisor, batch)).lines();
            take("strike out a line", Approvals.strikeOut(supervisor, batch, lines.getFirst().message(), "not he"));
            take("open again", Batches.review(supervisor, batch));
            take("approve", Approvals.approve(supervisor, batch));
            take("release", SendBatch.release(supervisor, texts, batch));
            return lines;
        }
    }

    private static Job<Integer> importAll(Station station, Path folder, Instant first, int numbers) throws IOException {
        var cases = Files.writeString(folder.resolve("cases.csv"),
                "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\nC-1,"
                        + first.plus(Duration.ofDays(1)) + ",,,K-1," + first.plus(Duration.ofDays(1)) + ",contact-tracing\n");
        var history = folder.resolve("history.csv");
        try (var writer = Files.newBufferedWriter(history)) {
            writer.write("time,lat,lon,accuracy\n");
            hour(writer, "", first);
        }
        var fixes = folder.resolve("numbers.csv");
        try (var writer = Files.newBufferedWriter(fixes)) {
            writer.write("msisdn,time,lat,lon,accuracy\n");
            for (int i = 0; i < numbers; i++) {
                hour(writer, (447_700_000_000L + i) + ",", first);
            }
        }
        return Job.of("Import", (progress, cancellation) -> {
            ImportCases.job(station, cases).run(progress, cancellation);
            ImportHistory.job(station, "C-1", List.of(history), Optional.empty()).run(progress, cancellation);
            ImportFixes.job(station, List.of(fixes), Optional.empty()).run(progress, cancellation);
            return numbers;
        });
    }

    private static void hour(BufferedWriter writer, String subject, Instant first) throws IOException {
        for (int i = 0; i < FIXES; i++) {
            writer.write(subject + first.plusSeconds((long) i * STEP_S) + ",51.5133,-0.1367,8\n");
        }
    }

    private static <T> T take(String what, Job<T> job) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        var result = run(job);
        System.out.printf(Locale.ROOT, "%-28s %8.3f s, of which this thread computed %8.3f s%n", what, (System.nanoTime() - start) / 1e9,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
        return result;
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }

    /** The table, one step after the other, each until the second frame after it. */
    public static final class Window extends Application {
        private static final int TIMES = 20;
        private static final int MOST_CHOSEN = 10_000;
        private final double[] milliseconds = new double[TIMES];

        @Override
        public void start(Stage stage) throws Exception {
            var folder = Files.createTempDirectory("batch");
            var lines = prepare(folder, Integer.parseInt(getParameters().getRaw().getFirst()));
            var shown = FXCollections.<BatchLine>observableArrayList();
            var table = LineTable.of(shown, line -> line.line() % 100 == 0);
            stage.setScene(new Scene(table, 1600, 1000));
            stage.show();
            steps(table, List.of(
                    new Step("show all lines", _ -> shown.setAll(lines)),
                    new Step("sort by contact, up and down", time -> {
                        var column = table.getColumns().get(1);
                        if (time == 0) {
                            table.getSortOrder().setAll(List.of(column));
                        } else {
                            column.setSortType(time % 2 == 0 ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
                        }
                    }),
                    new Step("go to any line", time -> table.scrollTo(time * 7_919 % lines.size())),
                    new Step("choose any line", time -> table.getSelectionModel().select(time * 7_919 % lines.size())),
                    new Step("choose as many lines as a table lets one", time -> {
                        if (time % 2 == 0) {
                            table.getSelectionModel().selectRange(0, MOST_CHOSEN);
                        } else {
                            table.getSelectionModel().clearSelection();
                        }
                    })));
        }

        private record Step(String what, java.util.function.IntConsumer action) {
        }

        private void steps(TableView<BatchLine> table, List<Step> steps) {
            if (steps.isEmpty()) {
                Platform.exit();
                return;
            }
            new AnimationTimer() {
                private int time;
                private int frames;
                private long start;

                @Override
                public void handle(long now) {
                    if (frames == 0) {
                        start = System.nanoTime();
                        steps.getFirst().action().accept(time);
                    }
                    // The action, its layout and its painting are over when the second frame begins.
                    if (frames++ < 2) {
                        return;
                    }
                    frames = 0;
                    milliseconds[time++] = (System.nanoTime() - start) / 1e6;
                    if (time == TIMES) {
                        stop();
                        Arrays.sort(milliseconds);
                        System.out.printf(Locale.ROOT, "%-28s median %6.1f ms, longest %6.1f ms%n", steps.getFirst().what(),
                                milliseconds[TIMES / 2], milliseconds[TIMES - 1]);
                        steps(table, steps.subList(1, steps.size()));
                    }
                }
            }.start();
        }
    }
}
