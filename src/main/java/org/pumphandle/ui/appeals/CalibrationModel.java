package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.OutcomeClass;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;

/** What was expected of warnings against what was heard of them, by class of chance. JavaFX thread. */
public final class CalibrationModel {
    private final AppealJobs jobs;
    private final LatestRead read;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * One class of chance.
     *
     * @param expected mean of the chances, [0, 1]
     * @param positiveShare share of the warnings that a positive test followed, [0, 1]
     * @param upheldShare share of the warnings that were found wrong, [0, 1]
     */
    record Row(String chance, double expected, long warnings, long positive, double positiveShare, long upheld, double upheldShare) {

        static Row of(OutcomeClass one) {
            double all = Math.max(1, one.warnings());
            return new Row(text("common.from-to", MessageWords.percent(one.from()), MessageWords.percent(one.to())), one.meanChance(),
                    one.warnings(),
                    one.positive(), one.positive() / all, one.upheld(), one.upheld() / all);
        }
    }

    /** @param onError hears that it could not be read */
    public CalibrationModel(AppealJobs jobs, JobRunner reads, Consumer<Exception> onError) {
        this.jobs = jobs;
        this.read = new LatestRead(reads, onError);
    }

    public void refresh() {
        read.ask(jobs.precision(),
                measured -> rows.set(measured.classes().stream().filter(one -> one.warnings() > 0).map(Row::of).toList()));
    }

    /** Classes in which anything was sent, ascending. */
    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What the plot can tell and what it cannot. */
    String caution() {
        long warnings = rows.get().stream().mapToLong(Row::warnings).sum();
        long heard = rows.get().stream().mapToLong(row -> row.positive() + row.upheld()).sum();
        return text("appeals.of-most-nothing-is-heard", String.valueOf(warnings - heard), String.valueOf(warnings));
    }
}
