package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.time.InstantSource;
import java.util.TreeMap;
import org.pumphandle.job.Job;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.store.Store;

/**
 * Sends one batch. A station runs one dispatcher for a batch and a carrier at a time. The job runs on one thread; all else here is safe for all threads.
 */
public final class Dispatcher {
    private final Store store;
    private final DispatchPlan plan;
    private final InstantSource clock;
    private volatile boolean isPaused;
    private volatile boolean isStopping;

    public Dispatcher(Store store, DispatchPlan plan, InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * The sending, for one run. It ends when nothing waits any more and receipts have come, when it is stopped, or with the exception of whatever keeps it
     * from going on: what is on its way is finished before. Cancelled, it gives answers 50 ms to come; what has none then is in doubt.
     */
    public Job<DispatchStatus> job() {
        return Job.of(message("notice.send-batch", plan.batch()), (progress, cancellation) -> {
            new Sending(store, plan, clock, this, progress, cancellation).run();
            return status();
        });
    }

    /** Hands nothing over until {@link #resume}; what is on its way goes on, and receipts are taken. */
    public void pause() {
        isPaused = true;
    }

    public void resume() {
        isPaused = false;
    }

    /** Ends the job once all that is on its way has its answer. What waits goes on waiting. */
    public void stop() {
        isStopping = true;
    }

    boolean isPaused() {
        return isPaused;
    }

    boolean isStopping() {
        return isStopping;
    }

    /** How it stands now. Counting 100,000 messages takes some tenths of a second. */
    public DispatchStatus status() {
        var routes = new TreeMap<String, String>();
        for (var route : plan.routes()) {
            routes.put(route.carrier(), route.quietHours().cover(clock.instant())
                    ? message("notice.quiet-hours-until", route.quietHours().to(), route.quietHours().zone())
                    : route.way().status());
        }
        return new DispatchStatus(store.outbox().counts(plan.batch()), isPaused, isStopping, routes, store.receipts().unmatched());
    }
}
