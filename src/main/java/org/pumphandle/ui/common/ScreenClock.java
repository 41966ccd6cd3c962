package org.pumphandle.ui.common;

import java.time.Instant;
import javafx.util.Subscription;

/** The time that screens follow; tests move it by hand. JavaFX thread. */
public interface ScreenClock {

    Instant now();

    /** Calls a listener about twice a second until it is unsubscribed. */
    Subscription onBeat(Runnable listener);
}
