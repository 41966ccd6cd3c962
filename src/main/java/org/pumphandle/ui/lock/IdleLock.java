package org.pumphandle.ui.lock;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.UserSettings;

/** Tells when a window was left alone for too long. JavaFX thread. */
public final class IdleLock {
    private static final String SETTING = "lock.minutes";
    private static final int USUAL_MINUTES = 5;
    private static final int MOST_MINUTES = 60;

    private final ScreenClock clock;
    private final Runnable onIdle;
    private final IntegerProperty minutes;
    private Subscription beats = Subscription.EMPTY;
    private Instant lastUse;

    /** @param onIdle hears once that nobody used the window for as long; after that nothing is watched until the next {@link #watch} */
    public IdleLock(ScreenClock clock, UserSettings settings, Runnable onIdle) {
        this.clock = clock;
        this.onIdle = onIdle;
        this.lastUse = clock.now();
        this.minutes = new SimpleIntegerProperty(Math.clamp((int) settings.number(SETTING, USUAL_MINUTES), 1, MOST_MINUTES));
        minutes.addListener((_, _, now) -> settings.put(SETTING, Integer.toString(now.intValue())));
    }

    /** After how many minutes without use; remembered. */
    public IntegerProperty minutesProperty() {
        return minutes;
    }

    /** Begins to watch: the window is used now. */
    public void watch() {
        stop();
        used();
        beats = clock.onBeat(this::beat);
    }

    public void stop() {
        beats.unsubscribe();
        beats = Subscription.EMPTY;
    }

    /** Somebody moved the mouse or pressed a key. */
    public void used() {
        lastUse = clock.now();
    }

    private void beat() {
        var now = clock.now();
        if (now.isBefore(lastUse)) {
            // The machine's clock was set back: that must not lengthen the wait.
            lastUse = now;
        }
        if (Duration.between(lastUse, now).compareTo(Duration.ofMinutes(minutes.get())) >= 0) {
            stop();
            onIdle.run();
        }
    }
}
