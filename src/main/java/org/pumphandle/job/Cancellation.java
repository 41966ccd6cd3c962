package org.pumphandle.job;

import java.util.concurrent.CancellationException;

/** A wish to stop, asked by one thread and honoured by another. Work asks often enough to stop within 200 ms. Safe for all threads. */
public final class Cancellation {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Goes on, or throws {@link CancellationException} when somebody asked to stop. */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }
}
