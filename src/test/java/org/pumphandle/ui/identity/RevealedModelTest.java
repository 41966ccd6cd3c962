package org.pumphandle.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Identity;
import org.pumphandle.station.Identities.Revealed;
import org.pumphandle.ui.common.HandClock;

class RevealedModelTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_772_409_600L);

    private final HandClock clock = new HandClock(NOW);
    private final AtomicInteger ended = new AtomicInteger();
    private final RevealedModel model = new RevealedModel(new Revealed("C-1", new Identity("Sarah Lewis", "", ""), Optional.empty(),
            "shown to supervisor, asked by tracer", NOW.plus(Duration.ofMinutes(15))), clock, ended::incrementAndGet);

    @Test
    void itCountsDownAndEndsOnce() {
        assertThat(model.leftProperty().get()).isEqualTo("15:00");
        clock.move(Duration.ofSeconds(61));
        assertThat(model.leftProperty().get()).isEqualTo("13:59");
        assertThat(ended).hasValue(0);
        clock.move(Duration.ofMinutes(14));
        assertThat(ended).hasValue(1);
        assertThat(clock.listeners()).isZero();
    }

    @Test
    void aClockThatIsSetBackDoesNotShowItLonger() {
        clock.move(Duration.ofMinutes(14));
        clock.move(Duration.ofHours(-5));
        assertThat(model.leftProperty().get()).isEqualTo("0:59");
        for (int s = 0; s < 59; s++) {
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(ended).hasValue(1);
    }

    @Test
    void whatWasClosedDoesNotEndAgain() {
        model.stop();
        clock.move(Duration.ofMinutes(20));
        assertThat(ended).hasValue(0);
    }

    @Test
    void whatIsNotRecordedSaysSo() {
        assertThat(model.name()).isEqualTo("Sarah Lewis");
        assertThat(model.number()).isEqualTo("not recorded");
        assertThat(model.note()).isEqualTo("not recorded");
        assertThat(model.inData()).isEmpty();
    }
}
