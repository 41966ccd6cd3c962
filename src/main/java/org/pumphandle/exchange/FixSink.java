package org.pumphandle.exchange;

import org.pumphandle.custody.Pseudonym;

/** Receives fixes as they are read, on the reading thread. */
public interface FixSink {

    /**
     * The number under which a subscriber's fixes are handed over; asked once for each as a rule.
     *
     * @return at least 0; the same for the same token
     */
    int subscriber(Pseudonym pseudonym);

    /**
     * One fix that passed all checks.
     *
     * @param subscriber what {@link #subscriber} gave
     * @param t UTC seconds since 1970-01-01
     */
    void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM);
}
