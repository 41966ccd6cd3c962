package org.pumphandle.ui.common;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** A clock that a test moves by hand: each move is one beat. */
public final class HandClock implements ScreenClock {
    private final List<Runnable> listeners = new ArrayList<>();
    private Instant now;

    public HandClock(Instant start) {
        now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Subscription onBeat(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void move(Duration by) {
        now = now.plus(by);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Listeners that were not unsubscribed. */
    public int listeners() {
        return listeners.size();
    }
}
