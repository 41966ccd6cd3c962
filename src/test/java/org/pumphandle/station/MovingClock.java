package org.pumphandle.station;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A clock that a test moves. */
final class MovingClock implements InstantSource {
    private Instant now;

    MovingClock(LocalDate noonOf) {
        set(noonOf);
    }

    void set(LocalDate noonOf) {
        now = noonOf.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
