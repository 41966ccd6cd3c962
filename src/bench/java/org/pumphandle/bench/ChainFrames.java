package org.pumphandle.bench;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.pumphandle.job.BackgroundJobRunner;
import org.pumphandle.job.Job;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Chains;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.spread.TransmissionChains;
import org.pumphandle.ui.chains.ChainsModel;
import org.pumphandle.ui.chains.ChainsView;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OutbreakJobs;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.TimeFormat;

/**
 * Frames per second while chains of transmission are dragged, with all of them in sight and close up, while they are zoomed with the wheel, and while the
 * pointer goes over them: the page of chains in a window of 1600 x 1000. Arguments: how many cases, seconds for each. Needs a display.
 */
public final class ChainFrames {
    private static final int MIDDLE_X = 500;
    private static final int MIDDLE_Y = 400;

    private ChainFrames() {
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private static Chains chains(int cases) {
        return TransmissionChains.of(ClusterSpeed.cases(cases), ClusterSpeed.meetings(cases), List.of(), Map.of(), false,
                ChainSettings.USUAL);
    }

    /** One after the other, then the end. */
    public static final class Window extends Application {
        private static final int MOVES = 2_000;

        private final Frames frames = new Frames();
        private long seconds;

        @Override
        public void start(Stage stage) {
            Locale.setDefault(Locale.ENGLISH);
            var arguments = getParameters().getRaw();
            seconds = Long.parseLong(arguments.get(1));
            Font.loadFont(Path.of(System.getProperty("pumphandle.assets", "assets")).resolve("fonts/PumphandleSans-Regular.ttf").toUri()
                    .toString(), 13);
            var runner = new BackgroundJobRunner(Platform::runLater);
            var chains = chains(Integer.parseInt(arguments.getFirst()));
            var model = new ChainsModel(new Jobs(chains), new LatestRead(runner, Window::fail), runner, new TimeFormat(ZoneOffset.UTC),
                    () -> "vicinity-15", false, new ChainsModel.Ways(_ -> {
                    }, (_, _) -> {
                    }, _ -> {
                    }));
            var view = new ChainsView(model);
            var scene = new Scene(new StackPane(view), 1600, 1000);
            Appearance.of(Theme.LIGHT).dress(scene);
            view.dress(Theme.LIGHT);
            stage.setScene(scene);
            stage.show();
            model.refresh();
            System.out.printf(Locale.ROOT, "%d nodes in %d rows, %d chains%n", chains.nodes().size(), chains.rows(),
                    chains.outbreaks().size());
            var board = scene.lookup("#chain-board");
            // The first seconds belong to the compiler and to the reading.
            measure("drag, all in sight (warm-up)", board, frame -> drag(board, frame), () -> steps(board));
        }

        private void steps(Node board) {
            measure("drag, all in sight", board, frame -> drag(board, frame),
                    () -> measure("zoom, from all to names and back", board, frame -> zoom(board, frame), () -> {
                        hover("all in sight", board);
                        for (int i = 0; i < 60; i++) {
                            wheel(board, 40);
                        }
                        measure("drag, close up", board, frame -> drag(board, frame), () -> {
                            hover("close up", board);
                            Platform.exit();
                        });
                    }));
        }

        private void measure(String what, Node board, LongConsumer move, Runnable then) {
            board.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", what.endsWith("close up") ? KeyCode.UNDEFINED : KeyCode.HOME, false,
                    false, false, false));
            mouse(board, MouseEvent.MOUSE_PRESSED, MIDDLE_X, MIDDLE_Y);
            frames.begin();
            long start = System.nanoTime();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    int count = frames.at(now);
                    if (System.nanoTime() - start > seconds * 1_000_000_000L) {
                        stop();
                        mouse(board, MouseEvent.MOUSE_RELEASED, MIDDLE_X, MIDDLE_Y);
                        frames.print(what);
                        then.run();
                    } else {
                        move.accept(count);
                    }
                }
            }.start();
        }

        private static void drag(Node board, long frame) {
            mouse(board, MouseEvent.MOUSE_DRAGGED, MIDDLE_X + 300 * Math.sin(frame / 60.0), MIDDLE_Y + 200 * Math.sin(frame / 47.0));
        }

        private static void zoom(Node board, long frame) {
            wheel(board, frame / 60 % 2 == 0 ? 24 : -24);
        }

        private static void wheel(Node board, double wheel) {
            board.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, MIDDLE_X, MIDDLE_Y, MIDDLE_X, MIDDLE_Y, false, false, false, false, true,
                    false, 0, wheel, 0, wheel, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                    0,
                    null));
        }

        /** How long one movement holds the JavaFX thread. */
        private static void hover(String what, Node board) {
            var random = new SplittableRandom(1854);
            var ns = new long[MOVES];
            for (int i = 0; i < MOVES; i++) {
                long start = System.nanoTime();
                mouse(board, MouseEvent.MOUSE_MOVED, random.nextDouble(1_000), random.nextDouble(900));
                ns[i] = System.nanoTime() - start;
            }
            Arrays.sort(ns);
            System.out.printf(Locale.ROOT, "hover, %s: one movement median %.3f ms, 99 %% %.3f ms, longest %.1f ms%n", what,
                    ns[MOVES / 2] / 1e6, ns[MOVES * 99 / 100] / 1e6, ns[MOVES - 1] / 1e6);
        }

        private static void mouse(Node board, EventType<MouseEvent> type, double x, double y) {
            boolean isDown = !type.equals(MouseEvent.MOUSE_RELEASED) && !type.equals(MouseEvent.MOUSE_MOVED);
            board.fireEvent(
                    new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, isDown, false, false, false,
                            false, false, null));
        }

        private static void fail(Exception error) {
            throw new IllegalStateException(error);
        }
    }

    /** Chains without a station. */
    private record Jobs(Chains found) implements OutbreakJobs {
        @Override
        public Job<Chains> chains(String rule, boolean showExposed) {
            return Job.of("Find", (_, _) -> found);
        }

        @Override
        public Job<List<ClusterSummary>> clusters(String rule) {
            throw new UnsupportedOperationException("no clusters here");
        }

        @Override
        public Job<String> name(long cluster, String name) {
            throw new UnsupportedOperationException("nothing is named here");
        }

        @Override
        public Job<List<Path>> exportClusters(String rule, Set<ExportFormat> formats, Path directory) {
            throw new UnsupportedOperationException("nothing is exported here");
        }

        @Override
        public Job<EnteredLink> link(String infector, String infectee, String reason) {
            throw new UnsupportedOperationException("nothing is entered here");
        }

        @Override
        public Job<EnteredLink> takeBack(long link) {
            throw new UnsupportedOperationException("nothing is entered here");
        }
    }
}
