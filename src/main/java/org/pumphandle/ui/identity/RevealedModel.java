package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.pumphandle.station.Identities.Revealed;
import org.pumphandle.ui.common.ScreenClock;

/** An identity on the screen: how long it may still be seen. JavaFX thread. */
public final class RevealedModel {
    private final Revealed revealed;
    private final ScreenClock clock;
    private final Runnable onEnd;
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final Subscription beats;
    private Duration remaining;

    /** @param onEnd takes it from the screen */
    public RevealedModel(Revealed revealed, ScreenClock clock, Runnable onEnd) {
        this.revealed = revealed;
        this.clock = clock;
        this.onEnd = onEnd;
        this.remaining = Duration.between(clock.now(), revealed.until());
        say();
        this.beats = clock.onBeat(this::beat);
    }

    /** For instance {@code 14:59}. */
    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    String caseId() {
        return revealed.caseId();
    }

    String name() {
        return revealed.identity().name();
    }

    /** In words. */
    String birthDate() {
        var birthDate = revealed.identity().birthDate();
        return birthDate == null ? text("identity.not-recorded-2") : birthDate.toString();
    }

    /** The number of the SIM, in words. */
    String number() {
        return revealed.identity().number().isEmpty() ? text("identity.not-recorded-2") : revealed.identity().number();
    }

    /** Whether the SIM is in the carrier data, in words; empty where no number is recorded. */
    String inData() {
        return revealed.isInData().map(in -> in
                ? text("identity.this-sim-is-among-the")
                : text("identity.this-sim-is-not-among")).orElse("");
    }

    String note() {
        return revealed.identity().note().isEmpty() ? text("identity.not-recorded-2") : revealed.identity().note();
    }

    /** Stands over it: who sees it, who asked and when. */
    String watermark() {
        return revealed.watermark();
    }

    /** It is no longer on the screen. */
    public void stop() {
        beats.unsubscribe();
    }

    private void beat() {
        // A clock that is set back shows it no longer than its beats.
        var byClock = Duration.between(clock.now(), revealed.until());
        var byBeat = remaining.minusSeconds(1);
        remaining = byClock.compareTo(byBeat) < 0 ? byClock : byBeat;
        say();
        if (!remaining.isPositive()) {
            stop();
            onEnd.run();
        }
    }

    private void say() {
        long s = Math.max(0, remaining.toSeconds());
        left.set(String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60));
    }
}
