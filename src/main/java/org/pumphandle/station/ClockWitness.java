package org.pumphandle.station;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumphandle.store.SettingRepository;

/**
 * Remembers the latest instant that the station has seen, which only grows, so that a clock that was set back is noticed. Safe for all threads.
 */
final class ClockWitness {
    /** The setting in which it lies. */
    static final String SETTING = "clock.witness";
    /** Clocks are put right by so much without anybody's wish. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SettingRepository settings;
    private final InstantSource clock;
    private final Supplier<Optional<Instant>> another;

    /** @param another a second witness, such as the instant of the log's last leaf */
    ClockWitness(SettingRepository settings, InstantSource clock, Supplier<Optional<Instant>> another) {
        this.settings = settings;
        this.clock = clock;
        this.another = another;
    }

    /** The latest instant that was seen. */
    Instant latest() {
        var own = settings.get(SETTING).map(Instant::parse).orElse(Instant.MIN);
        var others = another.get().orElse(Instant.MIN);
        return own.isAfter(others) ? own : others;
    }

    boolean isSetBack(Instant now) {
        return now.plus(TOLERANCE).isBefore(latest());
    }

    /** Takes note of the present instant. */
    void advance() {
        var now = clock.instant();
        if (now.isAfter(latest())) {
            settings.put(SETTING, now.toString());
        }
    }
}
