package org.pumphandle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.pumphandle.map.BaseMap;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.GeoJson;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.MapView;

/**
 * Frames per second while the map is dragged, then while it is zoomed with the wheel: a window of 1600 x 1000, the base map, a town's streets
 * (the first argument, a GeoJSON file), a track of 40,000 fixes and 5,000 episodes. Needs a display.
 */
public final class MapFrames {
    private static final int SECONDS = 10;

    private MapFrames() {
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** Drags, then zooms, then ends. */
    public static final class Window extends Application {
        private final MapView map = new MapView();
        private final Frames frames = new Frames();

        @Override
        public void start(Stage stage) {
            var assets = Path.of(System.getProperty("pumphandle.assets", "assets"));
            Font.loadFont(assets.resolve("fonts/PumphandleSans-Regular.ttf").toUri().toString(), 13);
            stage.setScene(new Scene(map, 1600, 1000));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            var layers = new ArrayList<>(BaseMap.naturalEarth(assets));
            layers.add(town());
            layers.add(trackAndEpisodes(layers.getLast().bounds().orElseThrow()));
            map.setLayers(layers);
            map.fit(layers.getLast().bounds().orElseThrow(), -400);
            var _ = map.whenPainted().thenRun(() -> Platform.runLater(() -> measure("drag", this::drag, () -> measure("zoom", this::zoom,
                    Platform::exit))));
        }

        private MapLayer town() {
            try {
                return GeoJson.read("town", Files.readString(Path.of(getParameters().getRaw().getFirst())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static MapLayer trackAndEpisodes(Bounds town) {
            var random = new SplittableRandom(1854);
            var shapes = new ArrayList<MapShape>();
            var lonDeg = new double[40_000];
            var latDeg = new double[40_000];
            for (int i = 0; i < lonDeg.length; i++) {
                lonDeg[i] = i % 100 == 0
                        ? random.nextDouble(town.westDeg(), town.eastDeg())
                        : lonDeg[i - 1] + random.nextDouble(-2e-4, 2e-4);
                latDeg[i] = i % 100 == 0
                        ? random.nextDouble(town.southDeg(), town.northDeg())
                        : latDeg[i - 1] + random.nextDouble(-2e-4, 2e-4);
            }
            shapes.add(MapShape.line(null, lonDeg, latDeg, MapSymbol.line(0xff2563eb, 1.5), ""));
            for (int i = 0; i < 5_000; i++) {
                int at = random.nextInt(lonDeg.length);
                shapes.add(MapShape.point(i, lonDeg[at], latDeg[at], MapSymbol.point(0xffdc2626, 5), "episode " + i));
            }
            return MapLayer.of("case", shapes);
        }

        private void measure(String what, LongConsumer move, Runnable then) {
            frames.begin();
            mouse(MouseEvent.MOUSE_PRESSED, 800, 500);
            long start = System.nanoTime();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    int count = frames.at(now);
                    if (System.nanoTime() - start > SECONDS * 1_000_000_000L) {
                        stop();
                        mouse(MouseEvent.MOUSE_RELEASED, 800, 500);
                        frames.print(what);
                        then.run();
                    } else {
                        move.accept(count);
                    }
                }
            }.start();
        }

        private void drag(long frame) {
            mouse(MouseEvent.MOUSE_DRAGGED, 800 + 600 * Math.sin(frame / 60.0), 500 + 300 * Math.cos(frame / 47.0));
        }

        private void zoom(long frame) {
            double wheel = frame / 60 % 2 == 0 ? 8 : -8;
            map.fireEvent(
                    new ScrollEvent(ScrollEvent.SCROLL, 700, 450, 700, 450, false, false, false, false, true, false, 0, wheel, 0, wheel,
                            ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        }

        private void mouse(EventType<MouseEvent> type, double x, double y) {
            boolean down = type != MouseEvent.MOUSE_RELEASED;
            map.fireEvent(
                    new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, down, false, false, false, false,
                            false, null));
        }
    }
}
