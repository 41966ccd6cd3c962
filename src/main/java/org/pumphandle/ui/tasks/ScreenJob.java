package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import java.util.function.LongSupplier;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;

/**
 * A job made fit for a screen: of its progress no more comes through than an eye can follow, one cancelled while it waited never begins, and
 * even a lack of memory is an end that is told.
 */
record ScreenJob<T>(Job<T> job, LongSupplier nanoClock) implements Job<T> {
    private static final long LEAST_NANOS = 50_000_000L;

    @Override
    public String title() {
        return job.title();
    }

    @Override
    public T run(Progress progress, Cancellation cancellation) throws Exception {
        cancellation.throwIfCancelled();
        try {
            return job.run(new Thinned(progress, nanoClock), cancellation);
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(text("tasks.not-enough-memory"), e);
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            throw new IllegalStateException(text("tasks.fault-of-the-program", e.toString()), e);
        }
    }

    /** Lets a report through when the last one is long enough ago. */
    private static final class Thinned implements Progress {
        private final Progress progress;
        private final LongSupplier nanoClock;
        private long nextNanos;
        private boolean told;

        Thinned(Progress progress, LongSupplier nanoClock) {
            this.progress = progress;
            this.nanoClock = nanoClock;
        }

        @Override
        public synchronized void report(String step, long done, long total) {
            if (isTime()) {
                progress.report(step, done, total);
            }
        }

        @Override
        public synchronized void read(String step, long rows, long bytes, long totalBytes) {
            if (isTime()) {
                progress.read(step, rows, bytes, totalBytes);
            }
        }

        private boolean isTime() {
            long now = nanoClock.getAsLong();
            if (told && now - nextNanos < 0) {
                return false;
            }
            told = true;
            nextNanos = now + LEAST_NANOS;
            return true;
        }
    }
}
