package org.pumphandle.ui.common;

import java.util.function.Consumer;
import org.pumphandle.job.Job;

/** Starts work that changes the station; that it failed or was cancelled is told elsewhere. JavaFX thread. */
@FunctionalInterface
public interface Work {

    /** @param onDone hears of the result, on the JavaFX thread */
    <T> void start(Job<T> job, Consumer<? super T> onDone);
}
