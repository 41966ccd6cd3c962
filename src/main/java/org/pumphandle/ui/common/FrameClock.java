package org.pumphandle.ui.common;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** Tells with each frame how much time has passed, for what plays. JavaFX thread. */
public final class FrameClock extends AnimationTimer {
    private static final double NS = 1e9;
    /** After a longer pause between two frames, such as a suspended machine, time goes on from where it was. */
    private static final double LONGEST_FRAME_S = 1.5;

    private final DoubleConsumer passed;
    private long before;

    /** @param passed gets seconds since the frame before, at least 0 */
    public FrameClock(DoubleConsumer passed) {
        this.passed = passed;
    }

    @Override
    public void start() {
        before = System.nanoTime();
        super.start();
    }

    @Override
    public void handle(long now) {
        double elapsedS = Math.max(0, (now - before) / NS);
        before = now;
        passed.accept(Math.min(LONGEST_FRAME_S, elapsedS));
    }
}
