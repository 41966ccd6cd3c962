package org.pumphandle.ui.casework;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.model.Action;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.TimeFormat;

/** The head over the map of the case shown. JavaFX thread. */
public final class CaseHeadModel {
    private final TimeFormat times;
    private final Predicate<Action> may;
    private final BooleanSupplier mandateStops;
    private final ReadOnlyObjectWrapper<Optional<CaseHead>> head = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param mandateStops whether nothing may be imported or matched now */
    public CaseHeadModel(TimeFormat times, Predicate<Action> may, BooleanSupplier mandateStops) {
        this.times = times;
        this.may = may;
        this.mandateStops = mandateStops;
    }

    /** @param window the interval that counts; empty until the case is read */
    public void show(Optional<CaseSummary> summary, Window window) {
        head.set(summary.map(one -> CaseHead.of(one, window, times, may, mandateStops.getAsBoolean())));
    }

    ReadOnlyObjectProperty<Optional<CaseHead>> headProperty() {
        return head.getReadOnlyProperty();
    }

    boolean mayUnmerge() {
        return may.test(Action.CASES_UNMERGED);
    }

    boolean mayClose() {
        return may.test(Action.CASE_STATUS_CHANGED);
    }
}
