package org.pumphandle.ui.common;

import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

/** The machine's clock. JavaFX thread. */
public final class SystemClock implements ScreenClock {
    private static final Duration BEAT = Duration.millis(500);

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Subscription onBeat(Runnable listener) {
        var beats = new Timeline(new KeyFrame(BEAT, _ -> listener.run()));
        beats.setCycleCount(Animation.INDEFINITE);
        beats.play();
        return beats::stop;
    }
}
