package org.pumphandle.job;

import java.util.concurrent.CancellationException;

/** Runs a job at once, on the calling thread, and returns when it has ended. */
public final class SameThreadJobRunner implements JobRunner {

    @Override
    public <T> Cancellation start(Job<T> job, JobListener<? super T> listener) {
        var cancellation = new Cancellation();
        run(job, listener, cancellation);
        return cancellation;
    }

    /** Runs a job to its end and tells the listener which end it was. */
    static <T> void run(Job<T> job, JobListener<? super T> listener, Cancellation cancellation) {
        T result;
        try {
            result = job.run(new Told(listener), cancellation);
        } catch (CancellationException e) {
            listener.cancelled();
            return;
        } catch (Exception e) {
            listener.failed(e);
            return;
        }
        listener.succeeded(result);
    }

    /** Hands progress to a listener. */
    private record Told(JobListener<?> listener) implements Progress {
        @Override
        public void report(String step, long done, long total) {
            listener.progressed(step, done, total);
        }

        @Override
        public void read(String step, long rows, long bytes, long totalBytes) {
            listener.read(step, rows, bytes, totalBytes);
        }
    }
}
