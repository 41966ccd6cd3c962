package org.pumphandle.ui.common;

import java.util.function.Consumer;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;

/** Asks questions in the background. A newer question cancels the older one, and only the newest one's answer lands. One thread. */
public final class LatestRead {
    private final JobRunner runner;
    private final Consumer<Exception> onError;
    private Cancellation current = new Cancellation();
    private long newest;

    /** @param onError hears of a newest question that could not be answered */
    public LatestRead(JobRunner runner, Consumer<Exception> onError) {
        this.runner = runner;
        this.onError = onError;
    }

    public <T> void ask(Job<T> question, Consumer<? super T> answer) {
        ask(question, answer, () -> {
            // Who asked goes on as before.
        });
    }

    /** @param unanswered runs where it is the newest question and could not be answered, before that is told */
    public <T> void ask(Job<T> question, Consumer<? super T> answer, Runnable unanswered) {
        forget();
        long mine = newest;
        current = runner.start(question, new JobListener<T>() {
            @Override
            public void succeeded(T result) {
                if (mine == newest) {
                    answer.accept(result);
                }
            }

            @Override
            public void failed(Exception error) {
                if (mine == newest) {
                    unanswered.run();
                    onError.accept(error);
                }
            }

            @Override
            public void cancelled() {
                // Somebody asked something newer.
            }
        });
    }

    /** Lets no answer land that was asked for before. */
    public void forget() {
        newest++;
        current.cancel();
    }
}
