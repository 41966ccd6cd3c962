package org.pumphandle.ui.spreadmap;

import static org.pumphandle.ui.common.Words.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.model.SpreadMap.CellDay;
import org.pumphandle.model.SpreadMap.Flow;
import org.pumphandle.station.ReviewSpreadMap;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.SpreadJobs;
import org.pumphandle.ui.common.TimeFormat;

/**
 * The spread map, one day of it at a time. It is read when somebody comes to it or chooses another size of cells, as each time is a line in the log.
 * JavaFX thread.
 */
public final class SpreadMapModel {
    /** How long a day stays while days are played, seconds. */
    static final double DAY_S = 0.9;

    private final SpreadJobs jobs;
    private final LatestRead reads;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<Optional<SpreadMap>> map = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.CASES);
    private final ObjectProperty<Double> sizeKm2 = new SimpleObjectProperty<>(1.0);
    private final IntegerProperty day = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<HexCell>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private List<LocalDate> days = List.of();
    private double waitedS;

    /** What the map shows. */
    enum Shown {
        CASES, EXPOSURES, FLOWS;

        String inWords() {
            return switch (this) {
                case CASES -> text("spreadmap.cases");
                case EXPOSURES -> text("spreadmap.exposures");
                case FLOWS -> text("spreadmap.flows");
            };
        }
    }

    public SpreadMapModel(SpreadJobs jobs, LatestRead reads, TimeFormat times) {
        this.jobs = jobs;
        this.reads = reads;
        this.times = times;
        sizeKm2.addListener(_ -> refresh());
    }

    /** Reads anew; the day that was looked at stays where it is still there, else it is the last. */
    public void refresh() {
        reads.ask(jobs.map(sizeKm2.get()), found -> {
            var before = day();
            pause();
            days = days(found);
            chosen.set(Optional.empty());
            day.set(before.map(days::indexOf).filter(i -> i >= 0).orElse(Math.max(0, days.size() - 1)));
            map.set(Optional.of(found));
        });
    }

    private static List<LocalDate> days(SpreadMap found) {
        var all = Stream.concat(found.cells().stream().map(CellDay::day), found.flows().stream().map(Flow::day)).sorted().toList();
        return all.isEmpty() ? List.of() : all.getFirst().datesUntil(all.getLast().plusDays(1)).toList();
    }

    ReadOnlyObjectProperty<Optional<SpreadMap>> mapProperty() {
        return map.getReadOnlyProperty();
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Size of a cell. */
    ObjectProperty<Double> sizeKm2Property() {
        return sizeKm2;
    }

    static List<Double> sizesKm2() {
        return ReviewSpreadMap.SIZES_KM2;
    }

    /** Which of the days is shown, from 0. */
    IntegerProperty dayProperty() {
        return day;
    }

    int days() {
        return days.size();
    }

    /** The day that is shown; empty where there is none. */
    Optional<LocalDate> day() {
        return day.get() < days.size() ? Optional.of(days.get(day.get())) : Optional.empty();
    }

    String dayInWords() {
        return day().map(one -> times.day((double) one.atStartOfDay(ZoneOffset.UTC).toEpochSecond())).orElse("");
    }

    ObjectProperty<Optional<HexCell>> chosenProperty() {
        return chosen;
    }

    /** Cells of the day that have what is shown. */
    List<CellDay> cells() {
        return map.get().stream().flatMap(found -> found.cells().stream()).filter(one -> Optional.of(one.day()).equals(day()))
                .filter(one -> shown.get() == Shown.FLOWS || count(one) > 0).toList();
    }

    /** Movements of cases on the day. */
    List<Flow> flows() {
        return map.get().stream().flatMap(found -> found.flows().stream()).filter(one -> Optional.of(one.day()).equals(day())).toList();
    }

    int count(CellDay cell) {
        return shown.get() == Shown.EXPOSURES ? cell.exposures() : cell.cases();
    }

    /** The largest count of any cell on any day, so that a colour means the same on all of them; at least 1. */
    int most() {
        return map.get().stream().flatMap(found -> found.cells().stream()).mapToInt(this::count).max().stream()
                .map(most -> Math.max(1, most))
                .findFirst().orElse(1);
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Lets the days pass from where they stand, from the first where that is the last; or stops. */
    void toggle() {
        if (playing.get() || days.size() < 2) {
            pause();
            return;
        }
        if (day.get() >= days.size() - 1) {
            day.set(0);
        }
        waitedS = 0;
        playing.set(true);
    }

    void pause() {
        playing.set(false);
    }

    /** So many seconds of the user's time have passed. */
    void pass(double elapsedS) {
        waitedS += playing.get() ? elapsedS : 0;
        while (playing.get() && waitedS >= DAY_S) {
            waitedS -= DAY_S;
            day.set(day.get() + 1);
            playing.set(day.get() < days.size() - 1);
        }
    }

    /** What a cell says when it is pointed at. */
    String inWords(CellDay cell) {
        return text("spreadmap.cell-says", cell.cases(), cell.exposures());
    }

    String inWords(Flow flow) {
        return text("spreadmap.flow-says", flow.movements(), flow.cases());
    }

    /** The middle of a cell, latitude and longitude in degrees to 3 decimals (about 100 m). */
    String place(HexCell cell) {
        return map.get().map(found -> found.outlines().get(cell))
                .map(outline -> String.format(Locale.ROOT, "%.3f, %.3f", outline.centre().latDeg(), outline.centre().lonDeg())).orElse("");
    }

    /** Who counts, and what this cannot say. */
    String caution() {
        return map.get().map(found -> text(shown.get() == Shown.FLOWS ? "spreadmap.caution-flows" : "spreadmap.caution", found.cases(),
                found.left())).orElse("");
    }

    boolean isEmpty() {
        return days.isEmpty();
    }
}
