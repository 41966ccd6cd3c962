package org.pumphandle.exchange;

/** Receives fixes as they are read, on the reading thread. */
public interface FixSink {

    /**
     * The number under which a token's fixes are handed over; asked once for each token as a rule.
     *
     * @param token 1 to 20 characters
     * @return at least 0; the same for the same token
     */
    int subscriber(String token);

    /**
     * One fix that passed all checks.
     *
     * @param subscriber what {@link #subscriber} gave
     * @param t UTC seconds since 1970-01-01
     */
    void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM);

    /** One fix of a token. */
    default void fix(String token, long t, int latE7, int lonE7, float accuracyM) {
        fix(subscriber(token), t, latE7, lonE7, accuracyM);
    }
}
