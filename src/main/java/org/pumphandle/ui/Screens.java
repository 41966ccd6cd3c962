package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.pumphandle.job.JobRunner;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Printing;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.lock.IdleLock;
import org.pumphandle.ui.signin.SignInModel;
import org.pumphandle.ui.signin.SignInView;
import org.pumphandle.ui.signin.StationOpener;
import org.pumphandle.ui.tasks.Notice;

/**
 * What the window shows: the sign-in, then what the role of who signed in sees of the station, and the lock when nobody sits at it. JavaFX
 * thread.
 */
public final class Screens {
    private static final String LANGUAGE = "language";

    private final UserSettings settings;
    private final FileChoice files;
    private final StationOpener opener;
    private final StackPane root = new StackPane();
    private final Appearance appearance;
    private final IdleLock idle;
    private final Surroundings around;
    /** A station that stays open over midnight has a day to destroy. */
    private final PauseTransition everyHour = new PauseTransition(Duration.hours(1));
    /** Somebody who changes the log past the station has no longer than this before a head outside shows it. */
    private final PauseTransition everyTenMinutes = new PauseTransition(Duration.minutes(10));
    private Optional<SignedIn> signedIn = Optional.empty();
    /** When the station that was open before is closed. */
    private CompletableFuture<Void> left = CompletableFuture.completedFuture(null);

    /**
     * @param work runs what changes stations, one after the other, and tells on the JavaFX thread
     * @param sendings runs sendings, which may take a night, beside other work, and tells on the JavaFX thread
     * @param reads runs questions, and tells on the JavaFX thread
     */
    public Screens(Assets assets, UserSettings settings, FileChoice files, Printing printing, StationOpener opener, JobRunner work,
            JobRunner sendings,
            JobRunner reads, ScreenClock clock) {
        this.settings = settings;
        settings.get(LANGUAGE).flatMap(ScreenLanguage::ofCode).ifPresent(ScreenLanguage::speak);
        this.files = files;
        this.opener = opener;
        this.appearance = Appearance.remembered(settings);
        this.idle = new IdleLock(clock, settings, this::lock);
        this.around = new Surroundings(assets, files, printing, settings, appearance, clock, idle.minutesProperty(), work, sendings, reads,
                this::lock, this::signOut, this::speak);
        root.addEventFilter(InputEvent.ANY, _ -> idle.used());
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> signedIn.filter(SignedIn::isShown).ifPresent(open -> open.content().key(key)));
        everyHour.setOnFinished(_ -> {
            signedIn.ifPresent(SignedIn::retain);
            everyHour.playFromStart();
        });
        everyTenMinutes.setOnFinished(_ -> {
            signedIn.ifPresent(open -> open.exportHead(around.reads()));
            everyTenMinutes.playFromStart();
        });
    }

    /** Opens stations from their folders. */
    public static StationOpener stations() {
        return (directory, account, passphrase) -> new StationDoor(Station.open(directory, account, passphrase));
    }

    /** The scene to show, in the theme that was remembered. Called once. */
    public Scene scene(double widthPx, double heightPx) {
        var scene = new Scene(root, widthPx, heightPx);
        appearance.dress(scene);
        scene.setNodeOrientation(ScreenLanguage.spoken().orientation());
        return scene;
    }

    /**
     * Asks for a station.
     *
     * @param station the folder that is offered; empty for the last one
     */
    public void signIn(Optional<Path> station) {
        var signIn = new SignInModel(settings, around.work(), opener, this::open);
        station.ifPresent(directory -> signIn.folderProperty().set(directory.toString()));
        show(signIn);
    }

    private void show(SignInModel signIn) {
        show(new SignInView(signIn, files, language -> {
            begin(language);
            show(signIn);
        }));
    }

    /** Makes the window anew in a language; while something is under way in it, says that it cannot be now. */
    private void speak(ScreenLanguage language) {
        signedIn.filter(SignedIn::isShown).filter(_ -> language != ScreenLanguage.spoken()).ifPresent(open -> {
            if (open.content().isBusy()) {
                open.content().tasks().tell(Notice.info(text("main.the-language-stays"), text("main.end-what-is-under-way")));
                return;
            }
            var chosen = open.content().chosenCaseProperty().get();
            open.content().saveTo(settings);
            open.content().dispose();
            begin(language);
            var anew = Desks.of(open.station(), around);
            anew.chosenCaseProperty().set(chosen);
            show(open.station(), anew);
        });
    }

    private void begin(ScreenLanguage language) {
        language.speak();
        settings.put(LANGUAGE, language.code());
        root.getScene().setNodeOrientation(language.orientation());
    }

    void open(OpenStation station) {
        var opened = show(station, Desks.of(station, around));
        opened.content().welcome();
        opened.retain();
        opened.exportHead(around.reads());
        everyHour.playFromStart();
        everyTenMinutes.playFromStart();
    }

    private SignedIn show(OpenStation station, WindowContent content) {
        var open = new SignedIn(station, content);
        signedIn = Optional.of(open);
        content.remember(settings);
        show(open);
        content.refresh();
        return open;
    }

    void show(SignedIn open) {
        show(open.content().node());
        idle.watch();
    }

    void show(Region content) {
        root.getChildren().setAll(content);
    }

    /** Takes everything from the screen until the passphrase is typed again. */
    private void lock() {
        signedIn.filter(SignedIn::isShown).ifPresent(open -> {
            idle.stop();
            new Locking(this, open, opener, around.reads()).begin();
        });
    }

    private void signOut() {
        close(new CompletableFuture<>());
        signIn(Optional.empty());
    }

    /** Leaves the station, see {@link #close}. */
    CompletableFuture<Void> leave() {
        var closed = new CompletableFuture<Void>();
        close(closed);
        return closed;
    }

    /**
     * Leaves the station: ends its work and closes it once that has ended.
     *
     * @param closed completed when the station is closed, on any thread; at once where none is open
     */
    public void close(CompletableFuture<Void> closed) {
        everyHour.stop();
        everyTenMinutes.stop();
        idle.stop();
        signedIn.ifPresentOrElse(open -> {
            left = closed;
            open.close(settings, around, closed);
        }, () -> {
            var _ = left.whenComplete((_, _) -> closed.complete(null));
        });
        signedIn = Optional.empty();
    }
}
