package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.lock.LockModel;
import org.pumphandle.ui.lock.LockModel.Running;
import org.pumphandle.ui.lock.LockView;
import org.pumphandle.ui.signin.StationOpener;
import org.pumphandle.ui.tasks.Task;

/**
 * A window that is locked. Work that runs goes on behind the lock, and the passphrase brings the window back; as soon as nothing runs the station is
 * closed, so that its keys leave the memory, and unlocking is a new sign-in. JavaFX thread.
 */
final class Locking {
    private final Screens screens;
    private final SignedIn open;
    private final StationOpener opener;
    private final LockModel model;
    private final ListChangeListener<Task> onRunning = _ -> follow();
    private Optional<CompletableFuture<Void>> closed = Optional.empty();

    /** @param reads tries passphrases: the other runner may be busy with what goes on */
    Locking(Screens screens, SignedIn open, StationOpener opener, JobRunner reads) {
        this.screens = screens;
        this.open = open;
        this.opener = opener;
        this.model = new LockModel(open.station().name(), open.station().accountName(), reads);
    }

    void begin() {
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
        open.content().locked();
        model.opensWith(this::confirming);
        screens.show(new LockView(model, () -> screens.signIn(Optional.of(open.station().directory()))));
        open.content().tasks().running().addListener(onRunning);
        follow();
    }

    private void follow() {
        var running = open.content().tasks().running();
        model.runningProperty().set(running.stream().findFirst().map(task -> Running.of(task.title(), task.fractionProperty())));
        if (running.isEmpty() && closed.isEmpty()) {
            running.removeListener(onRunning);
            closed = Optional.of(screens.leave());
            model.opensWith(this::signingIn);
        }
    }

    private Job<Runnable> confirming(char[] passphrase) {
        var confirm = open.station().accounts().confirm(passphrase);
        return Job.of(confirm.title(), (progress, cancellation) -> {
            confirm.run(progress, cancellation);
            return this::unlock;
        });
    }

    private void unlock() {
        if (closed.isPresent()) {
            model.say(text("main.the-work-ended-and-the"));
            return;
        }
        open.content().tasks().running().removeListener(onRunning);
        screens.show(open);
    }

    private Job<Runnable> signingIn(char[] passphrase) {
        return Job.of(text("main.open-station"), (_, _) -> {
            closed.ifPresent(CompletableFuture::join);
            var station = opener.open(open.station().directory(), open.station().accountName(), passphrase);
            return () -> screens.open(station);
        });
    }
}
