package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;

/** All background work of the window, and what the user is told about it. JavaFX thread. */
public final class Tasks {
    /** More would be looked through by nobody. */
    private static final int MOST_TOLD = 100;

    private final JobRunner runner;
    private final JobRunner longRunner;
    private final LongSupplier nanoClock;
    private final ObservableList<Task> running = FXCollections.observableArrayList();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> told = FXCollections.observableArrayList();
    // Kept, since a view that nobody holds is collected and its listeners with it.
    private final ObservableList<Task> runningView = FXCollections.unmodifiableObservableList(running);
    private final ObservableList<Notice> noticesView = FXCollections.unmodifiableObservableList(notices);
    private final ObservableList<Notice> toldView = FXCollections.unmodifiableObservableList(told);

    /**
     * @param runner runs work, one after the other, and tells listeners on the JavaFX thread
     * @param longRunner the same for work that may take hours, so that no other need wait for it
     * @param nanoClock a clock that only runs forward, in nanoseconds
     */
    public Tasks(JobRunner runner, JobRunner longRunner, LongSupplier nanoClock) {
        this.runner = runner;
        this.longRunner = longRunner;
        this.nanoClock = nanoClock;
    }

    /** Tasks that have not ended, the one under way first, long ones last. */
    public ObservableList<Task> running() {
        return runningView;
    }

    /** What the user has not yet put away, the oldest first. */
    public ObservableList<Notice> notices() {
        return noticesView;
    }

    /** What the user was told, also what was put away, the oldest first; the oldest of more than {@value #MOST_TOLD} is forgotten. */
    public ObservableList<Notice> told() {
        return toldView;
    }

    /** Shows a notice; good news that stood before it makes room, errors stay. */
    public void tell(Notice notice) {
        notices.removeIf(earlier -> earlier.kind() != Notice.Kind.ERROR);
        notices.add(notice);
        told.add(notice);
        if (told.size() > MOST_TOLD) {
            told.removeFirst();
        }
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /** Starts work. Its result goes to {@code onDone}; that it failed or was cancelled becomes a notice. */
    public <T> void start(Job<T> job, Consumer<? super T> onDone) {
        var task = new Task(job.title(), nanoClock);
        running.add((int) running.stream().takeWhile(before -> !before.isLong()).count(), task);
        follow(task, runner, job, new JobListener<T>() {
            @Override
            public void succeeded(T result) {
                onDone.accept(result);
            }

            @Override
            public void failed(Exception error) {
                tell(Notice.error(text("tasks.failed", job.title()), error));
            }

            @Override
            public void cancelled() {
                tell(Notice.info(text("tasks.was-cancelled", job.title()), text("tasks.the-station-is-as-it")));
            }
        });
    }

    /** Starts work as {@link org.pumphandle.ui.common.LongWork} says. */
    public <T> Cancellation startLong(Job<T> job, Runnable leave, JobListener<? super T> listener) {
        var task = new Task(job.title(), nanoClock);
        task.leftBy(leave);
        running.add(task);
        return follow(task, longRunner, job, listener);
    }

    private <T> Cancellation follow(Task task, JobRunner by, Job<T> job, JobListener<? super T> listener) {
        var cancellation = by.start(new ScreenJob<>(job, nanoClock), new JobListener<T>() {
            @Override
            public void progressed(String step, long done, long total) {
                task.progressed(step, done, total);
            }

            @Override
            public void read(String step, long rows, long bytes, long totalBytes) {
                task.read(step, rows, bytes, totalBytes);
            }

            @Override
            public void succeeded(T result) {
                running.remove(task);
                listener.succeeded(result);
            }

            @Override
            public void failed(Exception error) {
                running.remove(task);
                listener.failed(error);
            }

            @Override
            public void cancelled() {
                running.remove(task);
                listener.cancelled();
            }
        });
        task.cancelledBy(cancellation);
        return cancellation;
    }

    /**
     * Cancels the task under way; never a long one, which a key that was meant for something else must not end.
     *
     * @return whether there was one
     */
    public boolean cancelFirst() {
        var first = running.stream().findFirst().filter(task -> !task.isLong());
        first.ifPresent(Task::cancel);
        return first.isPresent();
    }

    /** Ends all work, since the station is left: long work in its own gentle way. */
    public void leave() {
        List.copyOf(running).forEach(Task::leave);
    }
}
