package org.pumphandle.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;

/** Runs a command's job: progress on standard error, Ctrl-C cancels it and waits until it has left everything as it was. */
final class Terminal {
    private static final long BETWEEN_LINES_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PATIENCE_S = 10;

    private final PrintWriter err;
    private final LongSupplier clockNs;

    Terminal(PrintWriter err) {
        this(err, System::nanoTime);
    }

    /** For tests, with a clock of their own. */
    Terminal(PrintWriter err, LongSupplier clockNs) {
        this.err = err;
        this.clockNs = clockNs;
    }

    /**
     * Runs a job on this thread.
     *
     * @throws Exception what the job throws
     */
    <T> T run(Job<T> job) throws Exception {
        var cancellation = new Cancellation();
        var ended = new CountDownLatch(1);
        var onInterrupt = new Thread(() -> cancelAndWait(cancellation, ended), "cancel-on-interrupt");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return job.run(new Line(job.title()), cancellation);
        } catch (CancellationException e) {
            err.println(job.title() + ": cancelled, everything is as it was");
            err.flush();
            throw e;
        } finally {
            ended.countDown();
            removeHook(onInterrupt);
        }
    }

    private static void cancelAndWait(Cancellation cancellation, CountDownLatch ended) {
        cancellation.cancel();
        try {
            if (!ended.await(PATIENCE_S, TimeUnit.SECONDS)) {
                System.err.println("still busy; the store undoes what is unfinished when it is next opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook itself is running: it is what ended the job.
        }
    }

    /** Prints at most two lines a second, and the first of every step. */
    private final class Line implements Progress {
        private final String title;
        private long startNs;
        private long printedNs;
        private String printedStep = "";

        Line(String title) {
            this.title = title;
        }

        @Override
        public synchronized void report(String step, long done, long total) {
            print(step, "", done, total);
        }

        @Override
        public synchronized void read(String step, long rows, long bytes, long totalBytes) {
            print(step, String.format(Locale.ROOT, ", %,d rows", rows), bytes, totalBytes);
        }

        private void print(String step, String rows, long done, long total) {
            long now = clockNs.getAsLong();
            if (step.equals(printedStep) && now - printedNs < BETWEEN_LINES_NS) {
                return;
            }
            startNs = step.equals(printedStep) ? startNs : now;
            printedStep = step;
            printedNs = now;
            err.println(title + ": " + step + amount(done, total, (now - startNs) / 1e9) + rows);
            err.flush();
        }

        private String amount(long done, long total, double elapsedS) {
            if (total <= 0) {
                return done > 0 ? String.format(Locale.ROOT, " %,d", done) : "";
            }
            double share = Math.clamp((double) done / total, 0, 1);
            var remaining = share > 0.02 ? String.format(Locale.ROOT, ", %.0f s left", elapsedS * (1 - share) / share) : "";
            return String.format(Locale.ROOT, " %.0f %%%s", share * 100, remaining);
        }
    }
}
