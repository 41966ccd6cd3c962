package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;

/** Holds a recorded history to its order: a step back in time means rows of several devices, or a damaged file. For one thread. */
final class TimeOrder {
    private long before = Long.MIN_VALUE;

    /**
     * Takes the next instant.
     *
     * @throws IllegalArgumentException where it lies before the one above
     */
    void check(long t) {
        if (t < before) {
            throw new IllegalArgumentException(
                    message("exchange.time-lies-before-the-row", Instant.ofEpochSecond(t), Instant.ofEpochSecond(before)));
        }
        before = t;
    }
}
