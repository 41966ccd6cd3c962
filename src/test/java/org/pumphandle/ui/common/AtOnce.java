package org.pumphandle.ui.common;

import java.util.function.Consumer;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;

/** Work that is done as soon as it is started, and must not fail. */
public final class AtOnce implements Work {
    @Override
    public <T> void start(Job<T> job, Consumer<? super T> onDone) {
        T result;
        try {
            result = job.run(Progress.NONE, new Cancellation());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        onDone.accept(result);
    }
}
