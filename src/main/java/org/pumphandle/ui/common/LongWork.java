package org.pumphandle.ui.common;

import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;

/** Starts work that may take hours, such as a sending, beside all other: one after the other among themselves. JavaFX thread. */
@FunctionalInterface
public interface LongWork {

    /**
     * @param leave asks it to end since the station is left, more gently than by cancelling
     * @param listener hears how it ended, which is told nowhere else, on the JavaFX thread
     */
    <T> Cancellation start(Job<T> job, Runnable leave, JobListener<? super T> listener);
}
