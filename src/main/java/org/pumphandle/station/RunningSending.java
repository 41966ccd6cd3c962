package org.pumphandle.station;

import org.pumphandle.model.DispatchStatus;

/** The sending of a batch under way, for whoever watches over it. Safe for all threads. */
public interface RunningSending {

    /** Hands nothing over until {@link #resume}; what is on its way goes on. */
    void pause();

    void resume();

    /** Ends it once what is on its way has its answer. What waits goes on waiting. */
    void stop();

    /** How it stands now. Counting 100,000 messages takes some tenths of a second. */
    DispatchStatus status();
}
