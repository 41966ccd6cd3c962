package org.pumphandle.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Action;
import org.pumphandle.model.Appeal;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.station.Batches.Summary;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.SendingJobs;

/** How many batches, doubts and appeals wait for the account that is signed in. JavaFX thread. */
final class WarningsDue {
    private final OpenStation station;
    private final BatchJobs batches;
    private final SendingJobs onTheirWay;
    private final AppealJobs appeals;
    private final LatestRead batchesRead;
    private final LatestRead appealsRead;
    private final LatestRead doubtsRead;
    private final IntegerProperty doubtsDue = new SimpleIntegerProperty();
    private final IntegerProperty batchesDue = new SimpleIntegerProperty();
    private final IntegerProperty appealsDue = new SimpleIntegerProperty();

    /** @param onError hears of a question that could not be answered */
    WarningsDue(OpenStation station, BatchJobs batches, SendingJobs onTheirWay, AppealJobs appeals, JobRunner reads,
            Consumer<Exception> onError) {
        this.station = station;
        this.batches = batches;
        this.onTheirWay = onTheirWay;
        this.appeals = appeals;
        this.batchesRead = new LatestRead(reads, onError);
        this.appealsRead = new LatestRead(reads, onError);
        this.doubtsRead = new LatestRead(reads, onError);
    }

    /** Batches, and those with messages in doubt. */
    IntegerBinding batches() {
        return Bindings.createIntegerBinding(() -> batchesDue.get() + doubtsDue.get(), batchesDue, doubtsDue);
    }

    IntegerBinding appeals() {
        return Bindings.createIntegerBinding(appealsDue::get, appealsDue);
    }

    /**
     * Counts anew: for who judges what others submitted, batches with messages in doubt and what else is to be decided, for who prepares what was given
     * back.
     */
    void refresh() {
        batchesRead.ask(batches.list(), found -> batchesDue.set(count(found)));
        if (station.may(Action.DOUBT_DECIDED)) {
            doubtsRead.ask(onTheirWay.doubts(),
                    found -> doubtsDue.set((int) found.stream().map(DoubtfulMessage::batch).distinct().count()));
        }
        if (station.may(Action.APPEAL_DECIDED)) {
            appealsRead.ask(appeals.list(), found -> appealsDue.set((int) found.stream().filter(this::isDue).count()));
        }
    }

    private int count(List<Summary> found) {
        return (int) found.stream().filter(one -> station.may(Action.BATCH_APPROVED)
                ? one.batch().state() == BatchState.SUBMITTED && !isOwn(one)
                : one.batch().state() == BatchState.RETURNED && isOwn(one)).count();
    }

    private boolean isOwn(Summary one) {
        return one.batch().facts().preparedBy() == station.accountNumber();
    }

    private boolean isDue(Appeal one) {
        return one.decision() == null && one.preparedBy() != station.accountNumber();
    }
}
