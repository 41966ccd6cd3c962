package org.pumphandle.station;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of a demonstration, which tells of days that have passed: it is behind the computer's, and goes as fast; only the demonstration brings it forward,
 * never back and never past the computer's. So what stands in the log came in that order, and before what is done later. One thread.
 */
final class DemonstrationClock implements InstantSource {
    private final InstantSource computer;
    private Duration behind;

    /** @param begin what it shows first, before now */
    DemonstrationClock(InstantSource computer, Instant begin) {
        this.computer = computer;
        this.behind = Duration.between(begin, computer.instant());
        if (behind.isNegative()) {
            throw new IllegalArgumentException("a demonstration cannot begin in the future, at " + begin);
        }
    }

    @Override
    public Instant instant() {
        return computer.instant().minus(behind);
    }

    /** Whether an instant is past by the computer's clock. */
    boolean hasCome(Instant at) {
        return at.isBefore(computer.instant());
    }

    /** Brings it forward to an instant, or as far as the computer's goes; it stays where it is past that already. */
    void passUntil(Instant at) {
        var left = Duration.between(at, computer.instant());
        if (left.compareTo(behind) < 0) {
            behind = left.isNegative() ? Duration.ZERO : left;
        }
    }
}
