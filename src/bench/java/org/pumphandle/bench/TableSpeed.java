package org.pumphandle.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.pumphandle.job.BackgroundJobRunner;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.ContactOverview;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.TableExtract;
import org.pumphandle.model.Verdict;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.TableJobs;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.contacts.AllContactsModel;
import org.pumphandle.ui.contacts.AllContactsView;
import org.pumphandle.ui.table.TableOffice;

/**
 * The table of the contacts of all cases, sorted, filtered, summed up and chosen in, in a window of 1600 x 1000: how long from the action until what it asked for is
 * painted, how long the JavaFX thread stood still at most, and how much of the time it computed itself, which other programs do not change much. Argument: how many
 * rows.
 */
public final class TableSpeed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CASES = 100;
    private static final int TIMES = 20;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private TableSpeed() {
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private static List<ContactOverview> rows(int count) {
        var random = new SplittableRandom(1854);
        var rows = new ArrayList<ContactOverview>(count);
        for (int i = 0; i < count; i++) {
            double minutes = random.nextDouble(15, 400);
            double t = 1_600_000_000 + random.nextDouble(14 * 86_400);
            rows.add(new ContactOverview("C-" + i % CASES, Long.toString(random.nextLong(1L << 40, 1L << 42), 32).toUpperCase(Locale.ROOT),
                    "vicinity-15", 1 + random.nextInt(6), minutes, minutes / 2, t, t + 3_600, random.nextDouble(50),
                    new Evidence(minutes / 3, minutes / 2, minutes, VERDICTS.get(random.nextInt(VERDICTS.size())),
                            random.nextDouble(100), t, t + 3_600, 3)));
        }
        return rows;
    }

    /** One step after the other, then the end. */
    public static final class Window extends Application {
        /** So many frames after the rows were put in order it is painted. */
        private static final int FRAMES = 2;

        @Override
        public void start(Stage stage) throws Exception {
            Locale.setDefault(Locale.ENGLISH);
            int count = Integer.parseInt(getParameters().getRaw().getFirst());
            Font.loadFont(Path.of(System.getProperty("pumphandle.assets", "assets")).resolve("fonts/PumphandleSans-Regular.ttf").toUri()
                    .toString(), 13);
            var runner = new BackgroundJobRunner(Platform::runLater);
            var found = rows(count);
            var model = new AllContactsModel(new Jobs(found), new LatestRead(runner, Window::fail), new TimeFormat(ZoneOffset.UTC), true,
                    () -> CASES, _ -> {
                    });
            var root = new StackPane(new AllContactsView(model, () -> {
            }));
            TableOffice.serve(root, new Around(new UserSettings(Files.createTempDirectory("table").resolve("settings")), runner));
            var scene = new Scene(root, 1600, 1000);
            Appearance.of(Theme.LIGHT).dress(scene);
            stage.setScene(scene);
            stage.show();
            var table = (TableView<?>) scene.lookup("#all-contacts-table");
            run(table, steps(scene, table, model, count));
        }

        private static List<Step> steps(Scene scene, TableView<?> table, AllContactsModel model, int count) {
            return List.of(
                    new Step("show all rows", 1, true, _ -> model.refresh()),
                    new Step("sort by minutes", TIMES, true, time -> sort(table, 3, time)),
                    new Step("sort by contact", TIMES, true, time -> sort(table, 1, time)),
                    new Step("sort by verdict", TIMES, true, time -> sort(table, 2, time)),
                    new Step("choose any row", TIMES, false, time -> table.getSelectionModel().clearAndSelect(time * 7_919 % count)),
                    new Step("go to any row", TIMES, false, time -> table.scrollTo(time * 7_919 % count)),
                    new Step("sort with a row chosen", TIMES, true, time -> sort(table, 3, time)),
                    new Step("show the filters", 1, false, _ -> table.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, true, false, false))),
                    new Step("type a number, a key each", 4, true, time -> type(scene, 4, ">300".substring(0, time + 1))),
                    new Step("type part of a contact", 3, true, time -> type(scene, 2, "7QK".substring(0, time + 1))),
                    new Step("end one filter", 1, true, _ -> type(scene, 2, "")),
                    new Step("end the other", 1, true, _ -> type(scene, 4, "")),
                    new Step("choose 5,000 rows, and none", TIMES, false, time -> {
                        if (time % 2 == 0) {
                            table.getSelectionModel().selectRange(0, Math.min(5_000, count));
                        } else {
                            table.getSelectionModel().clearSelection();
                        }
                    }));
        }

        private static <S> void sort(TableView<S> table, int column, int time) {
            TableColumn<S, ?> by = table.getColumns().get(column);
            by.setSortType(time % 2 == 0 ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            if (time == 0) {
                table.getSortOrder().setAll(List.of(by));
            }
        }

        private static void type(Scene scene, int column, String text) {
            ((TextField) scene.lookup("#all-contacts-table-" + column + "-filter")).setText(text);
        }

        /**
         * @param landsLater whether the rows come later than the action ends
         */
        private record Step(String what, int times, boolean landsLater, IntConsumer action) {
        }

        private static <S> void run(TableView<S> table, List<Step> steps) {
            if (steps.isEmpty()) {
                Platform.exit();
                return;
            }
            var watch = new Watch(steps.getFirst(), () -> run(table, steps.subList(1, steps.size())));
            ListChangeListener<S> landed = _ -> watch.landed = true;
            table.getItems().addListener(landed);
            watch.whenOver = () -> table.getItems().removeListener(landed);
            watch.start();
        }

        private static void fail(Exception error) {
            throw new IllegalStateException(error);
        }

        /** Repeats a step, and looks at each frame how far it is and how long the last one was away. */
        private static final class Watch extends AnimationTimer {
            private final Step step;
            private final Runnable next;
            private final double[] milliseconds;
            private final double[] computedMs;
            private Runnable whenOver = () -> {
            };
            private boolean landed;
            private int time;
            private int frames = -1;
            private long start;
            private long startCpu;
            private long before;
            private double longestMs;

            Watch(Step step, Runnable next) {
                this.step = step;
                this.next = next;
                this.milliseconds = new double[step.times];
                this.computedMs = new double[step.times];
            }

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                if (frames >= 0) {
                    longestMs = Math.max(longestMs, (at - before) / 1e6);
                }
                before = at;
                if (frames < 0) {
                    landed = !step.landsLater;
                    start = at;
                    startCpu = THREADS.getCurrentThreadCpuTime();
                    frames = 0;
                    step.action.accept(time);
                    return;
                }
                if (landed && frames++ == FRAMES) {
                    computedMs[time] = (THREADS.getCurrentThreadCpuTime() - startCpu) / 1e6;
                    milliseconds[time++] = (at - start) / 1e6;
                    frames = -1;
                    if (time == step.times) {
                        over();
                    }
                }
            }

            private void over() {
                stop();
                whenOver.run();
                Arrays.sort(milliseconds);
                Arrays.sort(computedMs);
                System.out.printf(Locale.ROOT,
                        "%-28s median %6.1f ms, longest %6.1f ms; longest between two frames %6.1f ms; JavaFX thread computed %5.1f ms%n",
                        step.what, milliseconds[step.times / 2], milliseconds[step.times - 1], longestMs, computedMs[step.times / 2]);
                next.run();
            }
        }
    }

    /** Rows without a station. */
    private record Jobs(List<ContactOverview> found) implements TableJobs {
        @Override
        public Job<String> copy(TableExtract extract) {
            throw new UnsupportedOperationException("nothing is copied here");
        }

        @Override
        public Job<Path> export(TableExtract extract, Path file) {
            throw new UnsupportedOperationException("nothing is exported here");
        }

        @Override
        public Job<List<Path>> exportContacts(Set<ExportFormat> formats, Path directory) {
            throw new UnsupportedOperationException("nothing is exported here");
        }

        @Override
        public Job<List<ContactOverview>> contacts() {
            return Job.of("Read", (_, _) -> found);
        }
    }

    /** A window without a station. */
    private record Around(UserSettings settings, JobRunner reads) implements TableOffice {
        @Override
        public String owner() {
            return "bench";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public boolean mayTakeOut(TableContent content) {
            return false;
        }

        @Override
        public void copy(Supplier<TableExtract> rows) {
            throw new UnsupportedOperationException("nothing is copied here");
        }

        @Override
        public void export(String table, Supplier<TableExtract> rows) {
            throw new UnsupportedOperationException("nothing is exported here");
        }

        @Override
        public void ask(Region form, double widthPx, double mostHeightPx) {
            throw new UnsupportedOperationException("nothing is asked here");
        }

        @Override
        public void answered() {
            // Nothing was asked.
        }

        @Override
        public boolean isAsking() {
            return true;
        }

        @Override
        public void tell(String words, Runnable undo) {
            // Nobody is there.
        }

        @Override
        public void failed(Exception error) {
            throw new IllegalStateException(error);
        }
    }
}
