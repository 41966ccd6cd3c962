package org.pumphandle.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.MapView;

/**
 * How long the JavaFX thread is held by one movement of the pointer over a map of 100,000 points of a case: finding what is under it, its words and
 * its glow. A window of 990 x 900, as the headless platform has no larger one; 20,000 movements with all points in sight, then with a quarter of their width, then with all of them within 40
 * pixels, where the pointer is on thousands at once. No display is needed with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class HoverSpeed {
    private static final int POINTS = 100_000;
    private static final int MOVES = 20_000;

    private HoverSpeed() {
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** Moves the pointer at three scales, then ends. */
    public static final class Window extends Application {
        private static final Bounds TOWN = new Bounds(13.0, 52.0, 13.5, 52.3);

        private final MapView map = new MapView();
        private int found;

        @Override
        public void start(Stage stage) {
            var assets = Path.of(System.getProperty("pumphandle.assets", "assets"));
            Font.loadFont(assets.resolve("fonts/PumphandleSans-Regular.ttf").toUri().toString(), 13);
            map.setStyle("-fx-font-family: 'Pumphandle Sans';");
            stage.setScene(new Scene(map, 990, 900));
            stage.show();
            map.setAnimated(false);
            map.setLayers(List.of(MapLayer.of("fixes", points())));
            map.tell(key -> "fix " + key);
            map.onHover(key -> found += key.isPresent() ? 1 : 0);
            at(TOWN, 40, "all in sight", () -> at(new Bounds(13.2, 52.1, 13.325, 52.175), 0, "a quarter of the width",
                    () -> at(new Bounds(3, 46, 23.5, 58), 0, "all within 40 px", Platform::exit)));
        }

        private static List<MapShape> points() {
            var random = new SplittableRandom(1854);
            var symbol = MapSymbol.point(0xff2563eb, 1.8);
            var shapes = new ArrayList<MapShape>();
            double lonDeg = 13.25;
            double latDeg = 52.15;
            for (int i = 0; i < POINTS; i++) {
                boolean isFar = i % 100 == 0;
                lonDeg = isFar ? random.nextDouble(TOWN.westDeg(), TOWN.eastDeg()) : lonDeg + random.nextDouble(-2e-4, 2e-4);
                latDeg = isFar ? random.nextDouble(TOWN.southDeg(), TOWN.northDeg()) : latDeg + random.nextDouble(-2e-4, 2e-4);
                shapes.add(MapShape.point(i, lonDeg, latDeg, symbol, ""));
            }
            return shapes;
        }

        private void at(Bounds shown, double paddingPx, String what, Runnable then) {
            map.fit(shown, paddingPx);
            var _ = map.whenPainted().thenRun(() -> Platform.runLater(() -> {
                measure(what);
                then.run();
            }));
        }

        private void measure(String what) {
            var random = new SplittableRandom(1854);
            var ns = new long[MOVES];
            found = 0;
            double x = 495;
            double y = 450;
            for (int i = 0; i < MOVES; i++) {
                x = Math.clamp(x + random.nextDouble(-12, 12) + (495 - x) * 0.01, 0, 989);
                y = Math.clamp(y + random.nextDouble(-12, 12) + (450 - y) * 0.01, 0, 899);
                long start = System.nanoTime();
                mouse(MouseEvent.MOUSE_MOVED, x, y);
                ns[i] = System.nanoTime() - start;
            }
            Arrays.sort(ns);
            System.out.printf(Locale.ROOT,
                    "%s: one movement median %.3f ms, 99 %% %.3f ms, longest %.1f ms; something else hovered %,d times%n",
                    what, ns[MOVES / 2] / 1e6, ns[MOVES * 99 / 100] / 1e6, ns[MOVES - 1] / 1e6, found);
        }

        private void mouse(EventType<MouseEvent> type, double x, double y) {
            map.fireEvent(new MouseEvent(type, x, y, x, y, MouseButton.NONE, 0, false, false, false, false, false, false, false, false,
                    false, false, null));
        }
    }
}
