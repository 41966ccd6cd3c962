package org.pumphandle.ui.tour;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where on the tour somebody is. A step whose control is not there is passed over. JavaFX thread. */
public final class TourModel {
    private final Predicate<TourStep> isThere;
    private final ReadOnlyObjectWrapper<Optional<TourStep>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<TourStep> steps = List.of();
    private int at;

    /** @param isThere whether the control of a step, once entered, can be seen */
    public TourModel(Predicate<TourStep> isThere) {
        this.isThere = isThere;
    }

    /** The step that is told; empty while there is no tour. */
    public ReadOnlyObjectProperty<Optional<TourStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public boolean isUnderWay() {
        return step.get().isPresent();
    }

    /** Begins at the first step whose control is there; nothing happens where none is. */
    public void begin(List<TourStep> all) {
        end();
        steps = List.copyOf(all);
        seek(0, 1);
    }

    /** Goes to the next step; the tour ends after the last. */
    public void next() {
        step.get().ifPresent(now -> {
            now.leave().run();
            if (!seek(at + 1, 1)) {
                step.set(Optional.empty());
            }
        });
    }

    /** Goes to the step before; stays at the first. */
    public void back() {
        step.get().ifPresent(now -> {
            int here = at;
            now.leave().run();
            if (!seek(at - 1, -1)) {
                seek(here, 1);
            }
        });
    }

    public void end() {
        step.get().ifPresent(now -> {
            now.leave().run();
            step.set(Optional.empty());
        });
    }

    /** Enters the first step from a number on whose control is there; says whether there was one. */
    private boolean seek(int from, int direction) {
        for (int i = from; i >= 0 && i < steps.size(); i += direction) {
            var candidate = steps.get(i);
            candidate.enter().run();
            if (isThere.test(candidate)) {
                at = i;
                step.set(Optional.of(candidate));
                return true;
            }
            candidate.leave().run();
        }
        return false;
    }

    /** The number of the step that is told, from 1. */
    int number() {
        return at + 1;
    }

    int count() {
        return steps.size();
    }

    boolean isFirst() {
        return at == 0;
    }

    boolean isLast() {
        return at == steps.size() - 1;
    }
}
