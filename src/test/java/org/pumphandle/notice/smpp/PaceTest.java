package org.pumphandle.notice.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong now = new AtomicLong(-5 * SECOND);
    private final Pace pace = new Pace(10, now::get);

    private long turnAfter() {
        return pace.turn() - now.get();
    }

    @Test
    void turnsAreSpacedEvenlyAndNoneIsSavedUp() {
        assertThat(LongStream.generate(this::turnAfter).limit(4)).containsExactly(0L, SECOND / 10, 2 * SECOND / 10, 3 * SECOND / 10);
        now.addAndGet(100 * SECOND);
        assertThat(LongStream.generate(this::turnAfter).limit(2)).containsExactly(0L, SECOND / 10);
    }

    @Test
    void afterAWordThatItIsTooFastNobodyGoesForAWhileAndLongerEachTime() {
        pace.slowDown();
        assertThat(turnAfter()).isEqualTo(SECOND / 4);
        pace.slowDown();
        assertThat(turnAfter()).as("said of what was sent before the break").isEqualTo(SECOND / 4 + SECOND / 10);
        now.addAndGet(SECOND);
        pace.slowDown();
        assertThat(turnAfter()).isEqualTo(SECOND / 2);
        now.addAndGet(SECOND);
        pace.taken();
        pace.slowDown();
        assertThat(turnAfter()).isEqualTo(SECOND / 4);
    }

    @Test
    void aBreakIsNeverLongerThanTenSeconds() {
        for (int i = 0; i < 20; i++) {
            pace.slowDown();
            assertThat(turnAfter()).isLessThanOrEqualTo(10 * SECOND);
            now.addAndGet(20 * SECOND);
        }
    }

    @Test
    void whoeverWaitsIsInterrupted() throws Exception {
        pace.turn();
        var waits = new Thread(() -> {
            try {
                pace.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waits.start();
        waits.interrupt();
        waits.join();
        assertThat(pace.waiting()).isZero();
    }

    @Property(tries = 100)
    void inNoSecondMoreGoThanAllowed(@ForAll @DoubleRange(min = 0.5, max = 500) double perSecond) {
        var clock = new AtomicLong();
        var paced = new Pace(perSecond, clock::get);
        long last = 0;
        for (int i = 0; i <= Math.ceil(perSecond); i++) {
            last = paced.turn();
        }
        assertThat(last).isGreaterThanOrEqualTo((long) (SECOND * 0.999));
    }

    @Property(tries = 100)
    void reconnectingWaitsTwiceAsLongEachTimeUpToALimitWithAHalfAtRandom(@ForAll long seed) {
        var backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(60), new SplittableRandom(seed));
        long longest = 500;
        for (int i = 0; i < 12; i++) {
            assertThat(backoff.next().toMillis()).isBetween(longest / 2, longest);
            longest = Math.min(2 * longest, 60_000);
        }
        backoff.reset();
        assertThat(backoff.next().toMillis()).isBetween(250L, 500L);
    }
}
