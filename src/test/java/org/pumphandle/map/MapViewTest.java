package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MapViewTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("pumphandle.screenshots"));
    private static final Bounds TOWN = new Bounds(TownSample.lon(0), TownSample.lat(0), TownSample.lon(10), TownSample.lat(10));

    @SuppressWarnings("NullAway.Init") // made by start
    private MapView map;
    private final List<Optional<Object>> hovered = new ArrayList<>();
    private final List<Optional<Object>> clicked = new ArrayList<>();

    @Start
    void start(Stage stage) throws IOException {
        try (var font = Files.newInputStream(ASSETS.resolve("fonts/PumphandleSans-Regular.ttf"))) {
            assertThat(Font.loadFont(font, 12)).isNotNull();
        }
        map = new MapView();
        map.setStyle("-fx-font-family: 'Pumphandle Sans';");
        map.onHover(hovered::add);
        map.onClick(clicked::add);
        map.setLayers(BaseMap.naturalEarth(ASSETS));
        stage.setScene(new Scene(map, 960, 720));
        // The headless platform gives a wheel's place on the screen as its place in the window.
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(960);
        stage.setHeight(720);
        stage.show();
    }

    @BeforeEach
    void standStill() {
        perform(() -> {
            map.setAnimated(false);
        });
        painted();
    }

    @AfterEach
    void stop() {
        perform(() -> {
            map.dispose();
        });
    }

    @Test
    void theWorldIsShownInLightAndDark() {
        var light = shoot("map-world-light");
        perform(() -> {
            map.setDark(true);
        });
        painted();
        var dark = shoot("map-world-dark");
        assertThat(map.isDark()).isTrue();
        assertThat(share(light, Palette.LIGHT.water())).isGreaterThan(0.3);
        assertThat(share(light, Palette.LIGHT.land())).isGreaterThan(0.2);
        assertThat(share(dark, Palette.DARK.water())).isGreaterThan(0.3);
        assertThat(share(dark, Palette.LIGHT.land())).isZero();
    }

    @Test
    void aTownWithWalksAndPlacesIsShownInLightAndDark() {
        showTown();
        shoot("map-town-light");
        perform(() -> {
            map.setDark(true);
        });
        painted();
        shoot("map-town-dark");
        perform(() -> {
            map.setDark(false);
            map.fit(new Bounds(TownSample.lon(3), TownSample.lat(2), TownSample.lon(7), TownSample.lat(6)), 20);
        });
        painted();
        var near = shoot("map-town-near");
        assertThat(share(near, Palette.LIGHT.street())).isGreaterThan(0.02);
        assertThat(share(near, Palette.LIGHT.home())).isGreaterThan(0.02);
    }

    @Test
    void draggingMovesTheCentreTheOtherWay(FxRobot robot) {
        perform(() -> {
            map.fit(TOWN, 0);
        });
        var before = map.getViewport();
        robot.drag(at(400, 300), MouseButton.PRIMARY).moveTo(at(460, 330)).dropTo(at(500, 340));
        WaitForAsyncUtils.waitForFxEvents();
        var after = map.getViewport();
        assertThat(after.zoom()).isEqualTo(before.zoom());
        assertThat(after.pxOf(before.lonDeg()) - before.widthPx() / 2).isCloseTo(100, within(1.0));
        assertThat(after.pyOf(before.latDeg()) - before.heightPx() / 2).isCloseTo(40, within(1.0));
        assertThat(clicked).as("a drag is no click").isEmpty();
    }

    @Test
    void scrollingZoomsAboutThePointerAndGlidesThere(FxRobot robot) {
        perform(() -> {
            map.fit(TOWN, 0);
            map.setAnimated(true);
        });
        var before = map.getViewport();
        robot.moveTo(at(700, 200));
        robot.scroll(2, VerticalDirection.UP);
        painted();
        var after = map.getViewport();
        assertThat(after.zoom()).isGreaterThan(before.zoom() + 0.4);
        assertThat(after.lonDegAt(700)).isCloseTo(before.lonDegAt(700), within(1e-9));
        assertThat(after.latDegAt(200)).isCloseTo(before.latDegAt(200), within(1e-9));
    }

    @Test
    void doubleClickAndKeysMoveAndZoom(FxRobot robot) {
        perform(() -> {
            map.fit(TOWN, 0);
            map.requestFocus();
        });
        var start = map.getViewport();
        robot.doubleClickOn(at(480, 360));
        assertThat(map.getViewport().zoom()).isEqualTo(start.zoom() + 1);
        robot.type(KeyCode.MINUS, KeyCode.MINUS);
        assertThat(map.getViewport().zoom()).isEqualTo(start.zoom());
        robot.type(KeyCode.PLUS);
        assertThat(map.getViewport().zoom()).isEqualTo(start.zoom() + 0.5);
        robot.type(KeyCode.RIGHT, KeyCode.UP);
        assertThat(map.getViewport().lonDeg()).isGreaterThan(start.lonDeg());
        assertThat(map.getViewport().latDeg()).isGreaterThan(start.latDeg());
        var focused = shoot("map-focus");
        assertThat(focused.getRGB(0, 300)).as("the ring is to be seen once keys move the map").isEqualTo(0xFF2F7DD1);
        robot.type(KeyCode.HOME);
        assertThat(map.getViewport()).isEqualTo(start);
        robot.clickOn("#map-in");
        assertThat(map.getViewport().zoom()).isEqualTo(start.zoom() + 1);
        assertThat(map.getAccessibleText()).startsWith("Map around latitude 0.0200, longitude 36.8000");
    }

    @Test
    void pointingAtAWalkTellsItsKeyAndText(FxRobot robot) {
        showTown();
        var view = map.getViewport();
        double x = view.pxOf(TownSample.lon(2));
        double y = view.pyOf(TownSample.lat(3));
        robot.moveTo(at(x + 60, y + 30));
        hovered.clear();
        robot.moveTo(at(x + 1, y));
        assertThat(hovered.getLast()).contains("case A");
        assertThat(robot.lookup(".map-bubble").queryLabeled().getText()).startsWith("Walk of case A");
        painted();
        shoot("map-hover");
        robot.clickOn(at(x + 1, y));
        assertThat(clicked).containsExactly(Optional.of("case A"));
        robot.moveTo(at(x + 60, y + 30));
        assertThat(hovered.getLast()).isEmpty();
        assertThat(robot.lookup(".map-bubble").queryLabeled().isVisible()).isFalse();
    }

    @Test
    void aViewThatNobodyMovedFitsAgainWhenItsSizeChanges() {
        perform(() -> {
            map.fit(TOWN, 10);
            map.getScene().getWindow().setWidth(500);
        });
        painted();
        assertThat(map.getViewport().widthPx()).isEqualTo(500);
        assertThat(map.getViewport().pxOf(TOWN.westDeg())).isBetween(10.0, 100.0);
    }

    @Test
    void replacingALayerKeepsItsPlace() {
        perform(() -> {
            map.addLayer(MapLayer.of("walks", List.of()));
            map.addLayer(MapLayer.of("places", List.of()));
            map.replaceLayer("walks", MapLayer.of("walks", List.of(TownSample.track("new", -1, 0, 0, 1, 1))));
        });
        assertThat(map.layers()).extracting(MapLayer::name).containsExactly("countries", "country names", "walks", "places");
        assertThat(map.layers().get(2).bounds()).isPresent();
        perform(() -> {
            map.setLayers(map.layers().stream().filter(layer -> !layer.name().equals("walks")).toList());
        });
        assertThat(map.layers()).hasSize(3);
    }

    private void showTown() {
        var walks = List.of(TownSample.track("case A", 0xFFC2410C, 0, 0, 2, 0, 2, 5, 5, 5, 5, 8, 8, 8),
                TownSample.track("contact 1", 0xFF1D6FB8, 9, 2, 5, 2, 5, 6, 2, 6, 2, 9));
        var places = new ArrayList<MapShape>();
        for (int i = 0; i < 12; i++) {
            places.add(MapShape.point("fix " + i, TownSample.lon(5), TownSample.lat(5 + i * 0.08),
                    MapSymbol.point(0xFFC2410C, 4).withStroke(0xFFFFFFFF, 1.5), "Fix " + i));
        }
        perform(() -> {
            map.addLayer(GeoJson.read("town", TownSample.geoJson()));
            map.addLayer(MapLayer.of("walks", walks));
            map.addLayer(MapLayer.of("fixes", places));
            map.setLive(List.of(
                    MapShape.point("here", TownSample.lon(8), TownSample.lat(8), MapSymbol.point(0xFFFFD24A, 7).withStroke(0xFF3C434B, 2),
                            "Chosen")));
            map.fit(TOWN, 24);
        });
        painted();
    }

    private Point2D at(double px, double py) {
        return map.localToScreen(px, py);
    }

    private void painted() {
        try {
            onFx(map::whenPainted).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the map was not painted", e);
        }
    }

    private BufferedImage shoot(String name) {
        var image = SwingFXUtils.fromFXImage(onFx(() -> map.snapshot(null, null)), null);
        try {
            Files.createDirectories(SCREENSHOTS);
            ImageIO.write(image, "png", SCREENSHOTS.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return image;
    }

    private static double share(BufferedImage image, int argb) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += image.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return (double) found / image.getWidth() / image.getHeight();
    }

    private static void perform(Runnable action) {
        onFx(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T onFx(Callable<T> action) {
        var result = WaitForAsyncUtils.waitForAsyncFx(30_000, action);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }
}
