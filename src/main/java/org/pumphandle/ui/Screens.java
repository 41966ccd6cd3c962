package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.signin.SignInModel;
import org.pumphandle.ui.signin.SignInView;
import org.pumphandle.ui.signin.StationOpener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window shows: the sign-in, then the main screen of the station that was opened. JavaFX thread. */
public final class Screens {
    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

    private final Path assets;
    private final UserSettings settings;
    private final FileChoice files;
    private final StationOpener opener;
    private final JobRunner work;
    private final JobRunner reads;
    private final StackPane root = new StackPane();
    private final ObjectProperty<Theme> theme;
    /** A station that stays open over midnight has a day to destroy. */
    private final PauseTransition everyHour = new PauseTransition(Duration.hours(1));
    private Optional<MainView> main = Optional.empty();
    private Optional<MainModel> model = Optional.empty();

    /**
     * @param work runs what changes stations, one after the other, and tells on the JavaFX thread
     * @param reads runs questions, and tells on the JavaFX thread
     */
    public Screens(Path assets, UserSettings settings, FileChoice files, StationOpener opener, JobRunner work, JobRunner reads) {
        this.assets = assets;
        this.settings = settings;
        this.files = files;
        this.opener = opener;
        this.work = work;
        this.reads = reads;
        this.theme = new SimpleObjectProperty<>(Theme.of(settings.get("theme").orElse("light")));
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> main.ifPresent(view -> view.key(key)));
        theme.addListener((_, _, now) -> settings.put("theme", now.code()));
    }

    /** Opens stations from their folders. */
    public static StationOpener stations() {
        return (directory, account, passphrase) -> new StationDoor(Station.open(directory, account, passphrase));
    }

    /** The scene to show, in the theme that was remembered. Called once. */
    public Scene scene(double widthPx, double heightPx) {
        var scene = new Scene(root, widthPx, heightPx);
        theme.subscribe(now -> now.applyTo(scene));
        return scene;
    }

    /**
     * Asks for a station.
     *
     * @param station the folder that is offered; empty for the last one
     */
    public void signIn(Optional<Path> station) {
        var signIn = new SignInModel(settings, work, opener, this::open);
        station.ifPresent(directory -> signIn.folderProperty().set(directory.toString()));
        var view = new SignInView(signIn, files);
        root.getChildren().setAll(view);
    }

    private void open(OpenStation station) {
        var opened = new MainModel(station, work, reads, System::nanoTime);
        var view = new MainView(opened, assets, files, theme, this::leave);
        view.remember(settings);
        main = Optional.of(view);
        model = Optional.of(opened);
        root.getChildren().setAll(view);
        opened.refresh();
        opened.retain();
        everyHour.setOnFinished(_ -> {
            opened.retain();
            everyHour.playFromStart();
        });
        everyHour.playFromStart();
    }

    private void leave() {
        close(new CompletableFuture<>());
        signIn(Optional.empty());
    }

    /**
     * Leaves the station: cancels its work and closes it once that has ended.
     *
     * @param closed completed when the station is closed, on any thread; at once where none is open
     */
    public void close(CompletableFuture<Void> closed) {
        everyHour.stop();
        main.ifPresent(view -> {
            view.saveTo(settings);
            view.dispose();
        });
        model.ifPresentOrElse(open -> {
            open.tasks().cancelAll();
            work.start(closing(open.station(), closed), new Unheard());
        }, () -> closed.complete(null));
        main = Optional.empty();
        model = Optional.empty();
    }

    private static Job<Boolean> closing(OpenStation station, CompletableFuture<Void> closed) {
        return Job.of("Close station", (_, _) -> {
            try {
                station.close();
                return closed.complete(null);
            } catch (RuntimeException e) {
                LOG.warn("the station did not close in good order", e);
                return closed.completeExceptionally(e);
            }
        });
    }

    /** The window shows something else by then: what there is to say is in the log. */
    private static final class Unheard implements JobListener<Object> {
        @Override
        public void succeeded(Object result) {
        }

        @Override
        public void failed(Exception error) {
        }

        @Override
        public void cancelled() {
        }
    }
}
