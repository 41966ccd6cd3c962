package org.pumphandle.ui.common;

import java.util.ArrayDeque;
import java.util.Queue;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.job.Progress;

/** Holds jobs back until a test lets the next one run, on the calling thread. */
public final class HeldJobRunner implements JobRunner {
    private final Queue<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> Cancellation start(Job<T> job, JobListener<? super T> listener) {
        var cancellation = new Cancellation();
        held.add(() -> run(job, listener, cancellation));
        return cancellation;
    }

    public void runNext() {
        held.remove().run();
    }

    public int waiting() {
        return held.size();
    }

    private static <T> void run(Job<T> job, JobListener<? super T> listener, Cancellation cancellation) {
        T result;
        try {
            result = job.run(new Progress() {
                @Override
                public void report(String step, long done, long total) {
                    listener.progressed(step, done, total);
                }

                @Override
                public void read(String step, long rows, long bytes, long totalBytes) {
                    listener.read(step, rows, bytes, totalBytes);
                }
            }, cancellation);
        } catch (java.util.concurrent.CancellationException e) {
            listener.cancelled();
            return;
        } catch (Exception e) {
            listener.failed(e);
            return;
        }
        listener.succeeded(result);
    }
}
