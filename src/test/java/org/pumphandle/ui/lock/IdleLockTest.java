package org.pumphandle.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.ui.common.HandClock;
import org.pumphandle.ui.common.UserSettings;

class IdleLockTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.ofEpochSecond(1_772_409_600L));
    private final ArrayList<Instant> locked = new ArrayList<>();
    private IdleLock idle;

    @BeforeEach
    void idle() {
        idle = new IdleLock(clock, new UserSettings(folder.resolve("settings")), () -> locked.add(clock.now()));
    }

    @Test
    void fiveMinutesWithoutUseLockOnce() {
        idle.watch();
        clock.move(Duration.ofSeconds(299));
        assertThat(locked).isEmpty();
        clock.move(Duration.ofSeconds(1));
        clock.move(Duration.ofMinutes(10));
        assertThat(locked).hasSize(1);
        assertThat(clock.listeners()).isZero();
    }

    @Test
    void everyUsePutsItOff() {
        idle.watch();
        clock.move(Duration.ofMinutes(4));
        idle.used();
        clock.move(Duration.ofMinutes(4));
        assertThat(locked).isEmpty();
        clock.move(Duration.ofMinutes(1));
        assertThat(locked).hasSize(1);
    }

    @Test
    void aMachineThatSleptLocksWhenItWakes() {
        idle.watch();
        clock.move(Duration.ofHours(9));
        assertThat(locked).hasSize(1);
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepItOpen() {
        idle.watch();
        clock.move(Duration.ofDays(-1));
        clock.move(Duration.ofMinutes(5));
        assertThat(locked).hasSize(1);
    }

    @Test
    void theMinutesAreRememberedAndWithinAnHour() {
        idle.minutesProperty().set(1);
        var again = new IdleLock(clock, new UserSettings(folder.resolve("settings")), () -> locked.add(clock.now()));
        assertThat(again.minutesProperty().get()).isEqualTo(1);
        var settings = new UserSettings(folder.resolve("settings"));
        settings.put("lock.minutes", "100000");
        assertThat(new IdleLock(clock, settings, () -> {
        }).minutesProperty().get()).isEqualTo(60);
        again.watch();
        clock.move(Duration.ofMinutes(1));
        assertThat(locked).hasSize(1);
    }
}
