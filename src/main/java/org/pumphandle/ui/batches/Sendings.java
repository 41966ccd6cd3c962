package org.pumphandle.ui.batches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.ui.common.LongWork;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.SendingJobs;

/** The sendings under way, one for a batch at most. They go on when the screen of a batch is closed, so this lasts as long as the window. JavaFX thread. */
public final class Sendings {
    private final SendingJobs jobs;
    private final LongWork work;
    private final JobRunner reads;
    private final ScreenClock clock;
    private final Told told;
    private final ReadOnlyObjectWrapper<Map<Long, Sending>> underWay = new ReadOnlyObjectWrapper<>(Map.of());
    private Subscription beats = Subscription.EMPTY;

    /** Hears how sendings ended. */
    public interface Told {
        /** It ended by itself or was stopped. */
        void ended(long batch, DispatchStatus status);

        void cancelled(long batch);

        void failed(long batch, Exception error);
    }

    /** @param reads asks how sendings stand */
    public Sendings(SendingJobs jobs, LongWork work, JobRunner reads, ScreenClock clock, Told told) {
        this.jobs = jobs;
        this.work = work;
        this.reads = reads;
        this.clock = clock;
        this.told = told;
    }

    /** The sendings under way, by batch. */
    ReadOnlyObjectProperty<Map<Long, Sending>> underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    Optional<Sending> of(long batch) {
        return Optional.ofNullable(underWay.get().get(batch));
    }

    /** Begins to send a batch; nothing where it is being sent already. */
    void start(long batch) {
        if (of(batch).isPresent()) {
            return;
        }
        var sending = new Sending(reads);
        var now = new HashMap<>(underWay.get());
        now.put(batch, sending);
        show(now);
        sending.cancelledBy(work.start(jobs.send(batch, sending::prepared), sending::stop, new JobListener<DispatchStatus>() {
            @Override
            public void succeeded(DispatchStatus status) {
                end(batch);
                told.ended(batch, status);
            }

            @Override
            public void failed(Exception error) {
                end(batch);
                told.failed(batch, error);
            }

            @Override
            public void cancelled() {
                end(batch);
                told.cancelled(batch);
            }
        }));
    }

    private void end(long batch) {
        var now = new HashMap<>(underWay.get());
        now.remove(batch);
        show(now);
    }

    private void show(Map<Long, Sending> now) {
        boolean wasIdle = underWay.get().isEmpty();
        underWay.set(Map.copyOf(now));
        if (now.isEmpty()) {
            beats.unsubscribe();
            beats = Subscription.EMPTY;
        } else if (wasIdle) {
            beats = clock.onBeat(() -> underWay.get().values().forEach(Sending::follow));
        }
    }

    /** Nobody sits at the window who could resume what is paused: it is stopped, so that it does not keep the station open. All else goes on. */
    public void locked() {
        List.copyOf(underWay.get().values()).stream().filter(Sending::isPaused).forEach(Sending::stop);
    }
}
