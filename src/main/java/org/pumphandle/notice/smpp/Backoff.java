package org.pumphandle.notice.smpp;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: twice as long each time, up to a limit, and of that between one half and all at random, so that many stations do not
 * come back at once. For one thread.
 */
final class Backoff {
    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private Duration longest;

    Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
        this.longest = first;
    }

    Duration next() {
        long nanos = longest.toNanos();
        var doubled = longest.multipliedBy(2);
        longest = doubled.compareTo(most) > 0 ? most : doubled;
        return Duration.ofNanos(nanos / 2 + random.nextLong(nanos / 2 + 1));
    }

    /** It went well. */
    void reset() {
        longest = first;
    }
}
