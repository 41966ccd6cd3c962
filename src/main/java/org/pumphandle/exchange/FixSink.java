package org.pumphandle.exchange;

/** Receives fixes as they are read, on the reading thread. */
@FunctionalInterface
public interface FixSink {

    /**
     * One fix that passed all checks.
     *
     * @param t UTC seconds since 1970-01-01
     */
    void fix(String token, long t, int latE7, int lonE7, float accuracyM);
}
