package org.pumphandle.job;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs jobs one after the other on a thread of its own and tells their listeners on the executor it was given, for instance the JavaFX thread.
 * Safe for all threads.
 */
public final class BackgroundJobRunner implements JobRunner, AutoCloseable {
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("background-jobs").daemon(true).factory());
    private final Executor listeners;

    public BackgroundJobRunner(Executor listeners) {
        this.listeners = listeners;
    }

    @Override
    public <T> Cancellation start(Job<T> job, JobListener<? super T> listener) {
        var cancellation = new Cancellation();
        worker.execute(() -> SameThreadJobRunner.run(job, new Relay<>(listener, listeners), cancellation));
        return cancellation;
    }

    /** Lets no new job in; those under way go on until they end or are cancelled. */
    @Override
    public void close() {
        worker.shutdown();
    }

    private record Relay<T>(JobListener<T> listener, Executor executor) implements JobListener<T> {
        @Override
        public void progressed(String step, long done, long total) {
            executor.execute(() -> listener.progressed(step, done, total));
        }

        @Override
        public void read(String step, long rows, long bytes, long totalBytes) {
            executor.execute(() -> listener.read(step, rows, bytes, totalBytes));
        }

        @Override
        public void succeeded(T result) {
            executor.execute(() -> listener.succeeded(result));
        }

        @Override
        public void failed(Exception error) {
            executor.execute(() -> listener.failed(error));
        }

        @Override
        public void cancelled() {
            executor.execute(listener::cancelled);
        }
    }
}
