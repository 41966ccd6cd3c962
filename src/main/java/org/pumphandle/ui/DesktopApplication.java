package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.pumphandle.job.BackgroundJobRunner;
import org.pumphandle.ui.common.SystemClock;
import org.pumphandle.ui.common.UserSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window of the desktop. Its parameters: {@code --assets=FOLDER}, {@code --settings=FILE} where they are remembered, and {@code --station=FOLDER}
 * where one is to be offered at sign-in; {@code --rehearse=true} closes it once it was drawn.
 */
public final class DesktopApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApplication.class);
    private static final double LEAST_WIDTH_PX = 900;
    private static final double LEAST_HEIGHT_PX = 600;
    private static final long CLOSING_S = 20;

    @Override
    public void start(Stage stage) {
        var parameters = getParameters().getNamed();
        var assets = Path.of(parameters.getOrDefault("assets", "assets"));
        Fonts.load(assets);
        var settings = Optional.ofNullable(parameters.get("settings")).map(file -> new UserSettings(Path.of(file)))
                .orElseGet(UserSettings::new);
        var screens = new Screens(new Assets(assets, JavaFxDesktop.logs()), settings, new SystemFileChoice(stage, settings),
                new SystemPrinting(stage),
                Screens.stations(),
                new BackgroundJobRunner(Platform::runLater), new BackgroundJobRunner(Platform::runLater),
                new BackgroundJobRunner(Platform::runLater), new SystemClock());
        Platform.setImplicitExit(true);
        stage.setTitle(text("main.pumphandle"));
        stage.getIcons().add(new Image(assets.resolve("icon.png").toUri().toString()));
        stage.setMinWidth(LEAST_WIDTH_PX);
        stage.setMinHeight(LEAST_HEIGHT_PX);
        stage.setScene(screens.scene(settings.number("window.width", 1440), settings.number("window.height", 900)));
        stage.setMaximized(settings.get("window.maximized").filter("true"::equals).isPresent());
        stage.setOnCloseRequest(_ -> close(stage, screens, settings));
        screens.signIn(Optional.ofNullable(parameters.get("station")).map(Path::of));
        stage.show();
        if (parameters.containsKey("rehearse")) {
            Platform.runLater(() -> {
                stage.getScene().snapshot(null);
                Platform.exit();
            });
        }
    }

    /** Waits until the station is closed: its work was cancelled and stops soon. */
    private static void close(Stage stage, Screens screens, UserSettings settings) {
        if (!stage.isMaximized()) {
            settings.put("window.width", stage.getScene().getWidth());
            settings.put("window.height", stage.getScene().getHeight());
        }
        settings.put("window.maximized", Boolean.toString(stage.isMaximized()));
        try {
            var closed = new CompletableFuture<Void>();
            screens.close(closed);
            closed.get(CLOSING_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the station did not close in good order: {}", e.toString());
        }
    }
}
