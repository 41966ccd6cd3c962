package org.pumphandle.ui.tasks;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;

/** All background work of the window, and what the user is told about it. JavaFX thread. */
public final class Tasks {
    private final JobRunner runner;
    private final LongSupplier nanoClock;
    private final ObservableList<Task> running = FXCollections.observableArrayList();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    // Kept, since a view that nobody holds is collected and its listeners with it.
    private final ObservableList<Task> runningView = FXCollections.unmodifiableObservableList(running);
    private final ObservableList<Notice> noticesView = FXCollections.unmodifiableObservableList(notices);

    /**
     * @param runner tells listeners on the JavaFX thread
     * @param nanoClock a clock that only runs forward, in nanoseconds
     */
    public Tasks(JobRunner runner, LongSupplier nanoClock) {
        this.runner = runner;
        this.nanoClock = nanoClock;
    }

    /** Tasks that have not ended, the one under way first. */
    public ObservableList<Task> running() {
        return runningView;
    }

    /** What the user has not yet put away, the oldest first. */
    public ObservableList<Notice> notices() {
        return noticesView;
    }

    /** Shows a notice; good news that stood before it makes room, errors stay. */
    public void tell(Notice notice) {
        notices.removeIf(earlier -> earlier.kind() != Notice.Kind.ERROR);
        notices.add(notice);
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /** Starts work. Its result goes to {@code onDone}; that it failed or was cancelled becomes a notice. */
    public <T> void start(Job<T> job, Consumer<? super T> onDone) {
        var task = new Task(job.title(), nanoClock);
        running.add(task);
        task.cancelledBy(runner.start(new ScreenJob<>(job, nanoClock), new JobListener<T>() {
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
                onDone.accept(result);
            }

            @Override
            public void failed(Exception error) {
                running.remove(task);
                tell(Notice.error(job.title() + " failed", error));
            }

            @Override
            public void cancelled() {
                running.remove(task);
                tell(Notice.info(job.title() + " was cancelled", "The station is as it was before."));
            }
        }));
    }

    /**
     * Cancels the task under way.
     *
     * @return whether there was one
     */
    public boolean cancelFirst() {
        if (running.isEmpty()) {
            return false;
        }
        running.getFirst().cancel();
        return true;
    }

    public void cancelAll() {
        running.forEach(Task::cancel);
    }
}
