package org.pumphandle.ui.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.FollowUp;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.CaseJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.TimeFormat;

/**
 * What is due over all cases that are not closed. How much of it is due by tonight is counted by the list of cases; what it is, is read when somebody looks
 * at it, as each time is a line in the log. JavaFX thread.
 */
public final class FollowUpsModel {
    private final CaseJobs jobs;
    private final boolean mayWrite;
    private final LatestRead reads;
    private final Attempt attempt;
    private final TimeFormat times;
    private final Supplier<Instant> now;
    private final Runnable onChanged;
    private final BiConsumer<String, Runnable> done;
    private final Consumer<String> onOpen;
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final ObservableList<DueRow> rows = FXCollections.observableArrayList();

    /**
     * @param onChanged hears that something was done
     * @param done hears what was done in words, and what takes it back
     * @param onOpen hears of a case that is to be shown
     */
    public FollowUpsModel(CaseJobs jobs, boolean mayWrite, LatestRead reads, JobRunner writes, TimeFormat times, Supplier<Instant> now,
            Runnable onChanged, BiConsumer<String, Runnable> done, Consumer<String> onOpen) {
        this.jobs = jobs;
        this.mayWrite = mayWrite;
        this.reads = reads;
        this.attempt = new Attempt(writes);
        this.times = times;
        this.now = now;
        this.onChanged = onChanged;
        this.done = done;
        this.onOpen = onOpen;
    }

    /** How many are due by the end of today, in the station's zone. */
    public IntegerBinding countProperty() {
        return Bindings.createIntegerBinding(count::get, count);
    }

    /** Counts anew, by what the list of cases says. */
    public void count(List<CaseSummary> cases) {
        var tonight = today().plusDays(1).atStartOfDay(times.zone()).toInstant();
        count.set((int) cases.stream().filter(one -> !one.tracing().isClosed()).flatMap(one -> one.dues().stream())
                .filter(due -> due.isBefore(tonight)).count());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now.get(), times.zone());
    }

    /** Reads what is due. */
    public void refresh() {
        reads.ask(jobs.due(), open -> rows.setAll(DueRow.grouped(open, now.get(), times)));
    }

    ObservableList<DueRow> rows() {
        return rows;
    }

    boolean mayWrite() {
        return mayWrite;
    }

    Attempt attempt() {
        return attempt;
    }

    void open(FollowUp one) {
        onOpen.accept(one.caseId());
    }

    void finish(FollowUp one) {
        attempt.start(jobs.finishFollowUp(one.caseId(), one.number()), () -> {
        }, _ -> {
            changed();
            done.accept(DueRow.doneInWords(one), () -> attempt.start(jobs.reopenFollowUp(one.caseId(), one.number()), () -> {
            }, _ -> changed()));
        });
    }

    private void changed() {
        refresh();
        onChanged.run();
    }
}
