package org.pumphandle.ui.batches;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Action;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.station.Batches.Summary;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** The batches of a station, the newest first, and the chosen one. JavaFX thread. */
public final class BatchesModel {
    private final OpenStation station;
    private final BatchJobs jobs;
    private final SendingJobs onTheirWay;
    private final AppealJobs appeals;
    private final LatestRead listRead;
    private final LatestRead dueRead;
    private final LatestRead doubtsRead;
    private final TimeFormat times;
    private final BatchModel batch;
    private final ObservableList<Summary> batches = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Summary>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper retractionsDue = new ReadOnlyIntegerWrapper();
    private Map<Long, Long> doubts = Map.of();
    private Optional<Long> wanted = Optional.empty();

    /**
     * @param sendings those under way, which outlast this
     * @param reads runs questions
     * @param onError hears of one that could not be answered
     */
    public BatchesModel(OpenStation station, BatchJobs jobs, SendingJobs onTheirWay, AppealJobs appeals, Sendings sendings, Work work,
            JobRunner reads, Consumer<Exception> onError) {
        this.station = station;
        this.jobs = jobs;
        this.onTheirWay = onTheirWay;
        this.appeals = appeals;
        this.listRead = new LatestRead(reads, onError);
        this.dueRead = new LatestRead(reads, onError);
        this.doubtsRead = new LatestRead(reads, onError);
        this.times = new TimeFormat(station.zone());
        this.batch = new BatchModel(station, jobs, onTheirWay, sendings, work, reads, onError, this::refresh);
        chosen.addListener((_, _, now) -> now.ifPresentOrElse(one -> choose(number(one)), this::chooseNone));
    }

    TimeFormat times() {
        return times;
    }

    boolean mayCompose() {
        return station.may(Action.BATCH_COMPOSED);
    }

    ObservableList<Summary> batches() {
        return batches;
    }

    boolean mayDecideDoubts() {
        return station.may(Action.DOUBT_DECIDED);
    }

    /** How many messages of a batch a supervisor is to decide about. */
    long inDoubt(Summary one) {
        return doubts.getOrDefault(number(one), 0L);
    }

    /** The line of the list that is chosen. */
    ObjectProperty<Optional<Summary>> chosenProperty() {
        return chosen;
    }

    /** The chosen batch with all that is in it. */
    BatchModel batch() {
        return batch;
    }

    /** Whether the list was read. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** How many warnings wait to be taken back after an appeal; none for who does not make batches. */
    ReadOnlyIntegerProperty retractionsDueProperty() {
        return retractionsDue.getReadOnlyProperty();
    }

    /** Follows nothing any more. */
    public void stop() {
        batch.sending().stop();
    }

    /** Reads the list anew, then chooses a batch. */
    public void show(long number) {
        wanted = Optional.of(number);
        refresh();
    }

    /** Reads all anew; the chosen batch stays chosen. */
    public void refresh() {
        if (mayDecideDoubts()) {
            doubtsRead.ask(onTheirWay.doubts(), found -> {
                doubts = found.stream().collect(Collectors.groupingBy(DoubtfulMessage::batch, Collectors.counting()));
                readList();
            });
        } else {
            readList();
        }
    }

    private void readList() {
        listRead.ask(jobs.list(), found -> {
            var keep = wanted;
            batches.setAll(found);
            read.set(true);
            var again = found.stream().filter(one -> keep.equals(Optional.of(number(one)))).findFirst();
            if (again.equals(chosen.get())) {
                keep.ifPresent(batch::show);
            }
            chosen.set(again);
        });
        if (mayCompose()) {
            dueRead.ask(appeals.precision(), precision -> retractionsDue.set(precision.retractionsDue()));
        }
    }

    private void choose(long number) {
        wanted = Optional.of(number);
        batch.show(number);
    }

    private void chooseNone() {
        batch.clear();
    }

    private static long number(Summary one) {
        return one.batch().facts().number();
    }
}
