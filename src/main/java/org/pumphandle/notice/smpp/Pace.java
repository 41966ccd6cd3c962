package org.pumphandle.notice.smpp;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Spaces short messages out evenly, and lets none go for a while after the gateway said that it is too fast: a quarter of a second, doubled up to ten
 * seconds until it takes one again. Safe for all threads.
 */
final class Pace {
    private static final long SHORTEST_BREAK = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_BREAK = TimeUnit.SECONDS.toNanos(10);

    private final long between;
    private final LongSupplier nanoTime;
    private final AtomicInteger waiting = new AtomicInteger();
    private long next;
    private long breakEnds;
    private long breakLasts = SHORTEST_BREAK;

    /** @param nanoTime a clock that only goes forwards, in nanoseconds */
    Pace(double perSecond, LongSupplier nanoTime) {
        this.between = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
        this.breakEnds = next;
    }

    /** Waits until one may go. */
    void await() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            long at = turn();
            for (long wait = remaining(at); wait > 0; wait = remaining(at)) {
                LockSupport.parkNanos(this, wait);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                at = afterBreak(at);
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** How many wait. */
    int waiting() {
        return waiting.get();
    }

    private long remaining(long at) {
        return at - nanoTime.getAsLong();
    }

    /** Takes the next turn: the moment from which on one may go. */
    synchronized long turn() {
        long at = Math.max(next, nanoTime.getAsLong());
        next = at + between;
        return at;
    }

    /** The same turn, or another one where a break has come in between. */
    private synchronized long afterBreak(long at) {
        return at < breakEnds ? turn() : at;
    }

    /** The gateway said that it is too fast. Those who hear it during a break, for what was sent before, do not make it longer. */
    synchronized void slowDown() {
        long now = nanoTime.getAsLong();
        if (now >= breakEnds) {
            breakEnds = now + breakLasts;
            next = Math.max(next, breakEnds);
            breakLasts = Math.min(2 * breakLasts, LONGEST_BREAK);
        }
    }

    /** The gateway took one. */
    synchronized void taken() {
        if (nanoTime.getAsLong() >= breakEnds) {
            breakLasts = SHORTEST_BREAK;
        }
    }
}
