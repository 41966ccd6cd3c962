package org.pumphandle.ui.timeline;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.pumphandle.ui.common.Selection;

/** Lets time run over the case: what is played is the selection's instant, which map and timeline follow. JavaFX thread. */
public final class Player {
    private final Selection selection;
    private final Supplier<Span> range;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.QUARTER_OF_AN_HOUR);
    private boolean isStepwise;
    private double waitingS;

    /** How much of the case's time passes in a second. */
    public enum Speed {
        MINUTE(60), FIVE_MINUTES(300), QUARTER_OF_AN_HOUR(900), HOUR(3_600), THREE_HOURS(10_800);

        private final int perSecond;

        Speed(int perSecond) {
            this.perSecond = perSecond;
        }

        /** The speed of so many seconds in a second, as it is remembered. */
        static Optional<Speed> of(String perSecond) {
            return Arrays.stream(values()).filter(speed -> Integer.toString(speed.perSecond).equals(perSecond)).findFirst();
        }

        /** Seconds in a second. */
        public int perSecond() {
            return perSecond;
        }
    }

    /** @param range what is played: empty where there is nothing */
    Player(Selection selection, Supplier<Span> range) {
        this.selection = selection;
        this.range = range;
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** Whether time jumps once a second instead of running, for those who asked their system for less motion. */
    public void setStepwise(boolean stepwise) {
        isStepwise = stepwise;
    }

    /** Plays on from where it paused; from the beginning where that is the end, or outside of what is played. */
    public void toggle() {
        var span = range.get();
        if (playing.get() || span.isEmpty()) {
            pause();
            return;
        }
        double t = selection.playedTProperty().get();
        if (!(t >= span.fromT() && t < span.toT())) {
            selection.playedTProperty().set(span.fromT());
        }
        waitingS = 0;
        playing.set(true);
    }

    public void pause() {
        playing.set(false);
    }

    /** Moves to an instant, at most to the ends of what is played. */
    public void moveTo(double t) {
        var span = range.get();
        if (!span.isEmpty()) {
            selection.playedTProperty().set(Math.clamp(t, span.fromT(), span.toT()));
        }
    }

    /** Moves later, or earlier where it is negative; from nowhere to the beginning. */
    void moveBy(double seconds) {
        double t = selection.playedTProperty().get();
        var span = range.get();
        moveTo(Double.isNaN(t) ? span.fromT() : t + seconds);
    }

    /** So many seconds of the user's time have passed. */
    public void pass(double elapsedS) {
        if (!playing.get()) {
            return;
        }
        waitingS += elapsedS;
        double due = isStepwise ? Math.floor(waitingS) : waitingS;
        if (due > 0) {
            waitingS -= due;
            moveTo(selection.playedTProperty().get() + due * speed.get().perSecond());
            if (selection.playedTProperty().get() >= range.get().toT()) {
                pause();
            }
        }
    }
}
