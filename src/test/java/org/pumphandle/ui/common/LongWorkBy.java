package org.pumphandle.ui.common;

import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;

/** Long work that a runner of a test does; what would end it gently is kept. */
public final class LongWorkBy implements LongWork {
    private final JobRunner runner;
    private Runnable leave = () -> {
    };

    public LongWorkBy(JobRunner runner) {
        this.runner = runner;
    }

    @Override
    public <T> Cancellation start(Job<T> job, Runnable gentleEnd, JobListener<? super T> listener) {
        leave = gentleEnd;
        return runner.start(Job.of(job.title(), (progress, cancellation) -> {
            cancellation.throwIfCancelled();
            return job.run(progress, cancellation);
        }), listener);
    }

    /** The station is left. */
    public void leave() {
        leave.run();
    }
}
