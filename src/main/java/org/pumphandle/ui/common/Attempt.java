package org.pumphandle.ui.common;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;

/** What a form tries: meanwhile the form waits, and why it failed is said in it. JavaFX thread. */
public final class Attempt {
    private final JobRunner runner;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param runner tells listeners on the JavaFX thread */
    public Attempt(JobRunner runner) {
        this.runner = runner;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it did not work, in words for the user; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Says what is wrong before anything is tried; empty where nothing is. */
    public void say(String words) {
        problem.set(words);
    }

    /**
     * Tries. While something is tried already this does nothing but wipe.
     *
     * @param wipe runs once the job does not need its secrets any more
     */
    public <T> void start(Job<T> job, Runnable wipe, Consumer<? super T> onDone) {
        if (busy.get()) {
            wipe.run();
            return;
        }
        problem.set("");
        busy.set(true);
        runner.start(Job.of(job.title(), (progress, cancellation) -> {
            try {
                return job.run(progress, cancellation);
            } finally {
                wipe.run();
            }
        }), new JobListener<T>() {
            @Override
            public void succeeded(T result) {
                busy.set(false);
                onDone.accept(result);
            }

            @Override
            public void failed(Exception error) {
                busy.set(false);
                problem.set(Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName()));
            }

            @Override
            public void cancelled() {
                busy.set(false);
            }
        });
    }
}
