package org.pumphandle.ui.mandate;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Work;

/** What is shown of the mandate, read anew whenever the window asks. JavaFX thread. */
public final class MandateModel {
    private final OpenStation station;
    private final Work work;
    private final LatestRead read;
    private final Consumer<String> onTaken;
    private final ReadOnlyObjectWrapper<MandateStanding> standing = new ReadOnlyObjectWrapper<>(MandateStanding.unread());

    /** @param onTaken hears in words of what was taken in */
    public MandateModel(OpenStation station, Work work, LatestRead read, Consumer<String> onTaken) {
        this.station = station;
        this.work = work;
        this.read = read;
        this.onTaken = onTaken;
    }

    public ReadOnlyObjectProperty<MandateStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public void refresh() {
        read.ask(Job.of(text("mandate.look-at-the-mandate"), (_, _) -> MandateStanding.of(station.mandate())), standing::set);
    }

    /** Whether what the authority signed can be taken in here. */
    public boolean canTakeIn() {
        return station.may(Action.MANDATE_RENEWED) && !station.isDemonstration();
    }

    /** Takes in a renewed mandate. */
    public void install(Path file) {
        work.start(station.installMandate(file), state -> {
            onTaken.accept(state.inWords());
            refresh();
        });
    }

    /** Takes in the list of those whose fixes are left out. */
    public void exclude(Path file) {
        work.start(station.takeInExclusions(file), lines -> {
            onTaken.accept(text("mandate.list-of-left-out", lines));
            refresh();
        });
    }
}
