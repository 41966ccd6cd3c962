package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** Backing a station up and checking it. JavaFX thread. */
public final class UpkeepModel {
    private final OpenStation station;
    private final Work work;
    private final ScreenClock clock;
    private final Consumer<Path> onBackedUp;
    private final ReadOnlyObjectWrapper<Optional<Checked>> checked = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param at when it was checked, in words */
    record Checked(String at, List<String> faults) {
        Checked {
            faults = List.copyOf(faults);
        }

        String inWords() {
            return text("accounts.faults-were-found", faults.size(), at);
        }
    }

    /** @param onBackedUp hears of a backup that was written */
    public UpkeepModel(OpenStation station, Work work, ScreenClock clock, Consumer<Path> onBackedUp) {
        this.station = station;
        this.work = work;
        this.clock = clock;
        this.onBackedUp = onBackedUp;
    }

    /** What the last check found; empty where none was made. */
    ReadOnlyObjectProperty<Optional<Checked>> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /** The name that a backup is offered under. */
    public String backupName() {
        return station.name() + "-" + clock.now().atZone(station.zone()).toLocalDate() + ".zip";
    }

    public void backUp(Path file) {
        work.start(station.upkeep().backup(file), onBackedUp);
    }

    public void check() {
        var times = new TimeFormat(station.zone());
        work.start(station.upkeep().check(), faults -> checked
                .set(Optional.of(new Checked(times.exact((double) clock.now().getEpochSecond()) + " " + times.zoneName(), faults))));
    }
}
