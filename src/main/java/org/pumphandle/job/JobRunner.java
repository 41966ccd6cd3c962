package org.pumphandle.job;

/** Runs jobs. Screens use one that works in the background, tests and commands one that works at once on the calling thread. */
public interface JobRunner {

    /**
     * Starts a job.
     *
     * @return the handle by which it can be cancelled
     */
    <T> Cancellation start(Job<T> job, JobListener<? super T> listener);
}
