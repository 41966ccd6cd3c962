package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.station.RunningSending;

/** The sending of one batch, from when it was asked for until it ended. JavaFX thread, but for {@link #prepared}. */
final class Sending {
    private final ReadOnlyObjectWrapper<Optional<DispatchStatus>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final JobRunner reads;
    private volatile @Nullable RunningSending running;
    private Cancellation cancellation = new Cancellation();
    private boolean isAsking;

    /** @param reads asks how it stands */
    Sending(JobRunner reads) {
        this.reads = reads;
    }

    /** The sending is ready and begins. Any thread. */
    void prepared(RunningSending ready) {
        running = ready;
    }

    void cancelledBy(Cancellation handle) {
        cancellation = handle;
    }

    /** How it stood a moment ago; empty before it began. */
    ReadOnlyObjectProperty<Optional<DispatchStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    boolean isPaused() {
        return status.get().filter(DispatchStatus::isPaused).isPresent();
    }

    void pause() {
        begun().ifPresent(RunningSending::pause);
        follow();
    }

    void resume() {
        begun().ifPresent(RunningSending::resume);
        follow();
    }

    /** Lets what is on its way finish; one that has not begun never does. */
    void stop() {
        begun().ifPresentOrElse(RunningSending::stop, cancellation::cancel);
        follow();
    }

    private Optional<RunningSending> begun() {
        return Optional.ofNullable(running);
    }

    /** Asks in the background how it stands; not again before it was answered, as that may take a moment. */
    void follow() {
        var now = running;
        if (now == null || isAsking) {
            return;
        }
        isAsking = true;
        reads.start(Job.of(text("batches.follow-the-sending"), (_, _) -> now.status()), new JobListener<DispatchStatus>() {
            @Override
            public void succeeded(DispatchStatus found) {
                isAsking = false;
                status.set(Optional.of(found));
            }

            @Override
            public void failed(Exception error) {
                // Whatever is wrong ends the sending as well, which tells it.
                isAsking = false;
            }

            @Override
            public void cancelled() {
                isAsking = false;
            }
        });
    }
}
