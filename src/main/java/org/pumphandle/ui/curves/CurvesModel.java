package org.pumphandle.ui.curves;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.SpreadJobs;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.curves.Plot.Kind;
import org.pumphandle.ui.curves.Plot.Mark;

/** How the outbreak goes. It is read when somebody comes to it, as each time is a line in the log. JavaFX thread. */
public final class CurvesModel {
    private final SpreadJobs jobs;
    private final LatestRead reads;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<Optional<SpreadCurves>> curves = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Plot>> plots = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Kind> chosen = new SimpleObjectProperty<>(Kind.ONSETS);
    private final StringProperty meanDays = new SimpleStringProperty(Numbers.plain(SerialInterval.USUAL.meanDays()));
    private final StringProperty sdDays = new SimpleStringProperty(Numbers.plain(SerialInterval.USUAL.sdDays()));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** A number of a chart in its table; {@link Double#NaN} where there is none. */
    record Row(String at, double value, double low, double high) {
    }

    public CurvesModel(SpreadJobs jobs, LatestRead reads, TimeFormat times) {
        this.jobs = jobs;
        this.reads = reads;
        this.times = times;
    }

    /** Reads anew, with the serial interval as it is typed; where that is none, says so and keeps what was read. */
    public void refresh() {
        problem.set("");
        try {
            reads.ask(jobs.curves(new SerialInterval(Double.parseDouble(meanDays.get().strip()), Double.parseDouble(sdDays.get().strip()))),
                    found -> {
                        curves.set(Optional.of(found));
                        plots.set(new Plots(found, times).all());
                    });
        } catch (NumberFormatException _) {
            problem.set(text("curves.days-are-numbers"));
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
        }
    }

    ReadOnlyObjectProperty<List<Plot>> plotsProperty() {
        return plots.getReadOnlyProperty();
    }

    /** The chart whose numbers are shown. */
    ObjectProperty<Kind> chosenProperty() {
        return chosen;
    }

    StringProperty meanDaysProperty() {
        return meanDays;
    }

    StringProperty sdDaysProperty() {
        return sdDays;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Who counts, and who does not; empty until it was read. */
    String counted() {
        return curves.get().map(found -> text("curves.counted", found.cases(), found.left(), found.withoutOnset())).orElse("");
    }

    /** Whether there is nothing to draw. */
    boolean isEmpty() {
        return plots.get().stream().allMatch(Plot::isEmpty);
    }

    boolean isRead() {
        return curves.get().isPresent();
    }

    /** The numbers of the chosen chart. */
    List<Row> rows() {
        return plots.get().stream().filter(plot -> plot.kind() == chosen.get()).flatMap(plot -> plot.marks().stream())
                .filter(Mark::isDrawn).map(mark -> new Row(mark.at(), mark.value(), mark.low(), mark.high())).toList();
    }

    static String title(Kind kind) {
        return switch (kind) {
            case ONSETS -> text("curves.onsets");
            case REPRODUCTION -> text("curves.reproduction");
            case REPORTS -> text("curves.reports");
            case EXPOSURES -> text("curves.exposures");
            case DELAYS -> text("curves.delays");
            case CONTACTS -> text("curves.contacts");
            case PRECISION -> text("curves.precision");
        };
    }

    /** What a chart shows, and what it cannot establish. */
    String caution(Kind kind) {
        return curves.get().map(found -> switch (kind) {
            case ONSETS -> found.nowcast().isEmpty() && found.completeUntil().isEmpty()
                    ? text("curves.onsets-without-delay")
                    : text("curves.onsets-with-delay");
            case REPRODUCTION -> text("curves.reproduction-means");
            case REPORTS -> text("curves.reports-means");
            case EXPOSURES -> text("curves.exposures-means");
            case DELAYS -> text("curves.delays-means");
            case CONTACTS -> text("curves.contacts-means", Numbers.tenths(found.contacts().mean()), found.contacts().median(),
                    found.contacts().most(), Math.round(100 * found.contacts().shareOfTopFifth()));
            case PRECISION -> text("curves.precision-means");
        }).orElse("");
    }
}
