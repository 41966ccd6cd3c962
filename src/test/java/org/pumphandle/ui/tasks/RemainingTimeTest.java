package org.pumphandle.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {
    private static final long SECOND = 1_000_000_000L;

    private final RemainingTime time = new RemainingTime();

    @Test
    void nothingIsSaidInTheFirstSecond() {
        assertThat(time.after("reading", 0, 100, 0)).isEmpty();
        assertThat(time.after("reading", 50, 100, SECOND / 2)).isEmpty();
    }

    @Test
    void anUnknownTotalGivesNoEstimate() {
        assertThat(time.after("reading", 0, -1, 0)).isEmpty();
        assertThat(time.after("reading", 50, -1, 5 * SECOND)).isEmpty();
    }

    @Test
    void aNewStepBeginsAnew() {
        assertThat(time.after("reading", 0, 100, 0)).isEmpty();
        assertThat(time.after("reading", 50, 100, 4 * SECOND)).contains(Duration.ofSeconds(4));
        assertThat(time.after("matching", 0, 10, 5 * SECOND)).isEmpty();
        assertThat(time.after("matching", 1, 10, 7 * SECOND)).contains(Duration.ofSeconds(18));
    }

    @Test
    void wordsAreAsCoarseAsTheEstimate() {
        assertThat(RemainingTime.inWords(Duration.ofSeconds(3))).isEqualTo("a few seconds left");
        assertThat(RemainingTime.inWords(Duration.ofSeconds(12))).isEqualTo("about 15 s left");
        assertThat(RemainingTime.inWords(Duration.ofSeconds(58))).isEqualTo("about 1 min left");
        assertThat(RemainingTime.inWords(Duration.ofSeconds(3_700))).isEqualTo("about 1 h 2 min left");
    }
}
