package org.pumphandle.ui.duplicates;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.CasePair;
import org.pumphandle.station.DuplicatePair;
import org.pumphandle.station.DuplicateSide;
import org.pumphandle.station.FindDuplicates.Findings;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.DuplicateJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** The pairs of cases that may be the same person, which is chosen, and what is said about it. JavaFX thread. */
public final class DuplicatesModel {
    private final DuplicateJobs jobs;
    private final LatestRead reads;
    private final Attempt attempt;
    private final Work work;
    private final TimeFormat times;
    private final Told told;
    private final ReadOnlyObjectWrapper<Optional<Findings>> findings = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<DuplicatePair> pairs = FXCollections.observableArrayList();
    private final IntegerBinding count = Bindings.size(pairs);
    private final ReadOnlyObjectWrapper<Optional<DuplicatePair>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Hears what was done, with what takes it back. */
    public interface Told {
        void merged(CaseMerge merge, Runnable undo);

        void unmerged(CaseMerge merge);

        void toldApart(CasePair pair, Runnable undo);
    }

    /**
     * @param asked runs what is confirmed on the page, which says what went wrong
     * @param work runs what is taken back from elsewhere
     */
    public DuplicatesModel(DuplicateJobs jobs, LatestRead reads, JobRunner asked, Work work, TimeFormat times, Told told) {
        this.jobs = jobs;
        this.reads = reads;
        this.attempt = new Attempt(asked);
        this.work = work;
        this.times = times;
        this.told = told;
    }

    /** What was found; empty until cases were compared. */
    ReadOnlyObjectProperty<Optional<Findings>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** The likeliest first. */
    ObservableList<DuplicatePair> pairs() {
        return pairs;
    }

    public IntegerBinding countProperty() {
        return count;
    }

    ReadOnlyObjectProperty<Optional<DuplicatePair>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What is asked about once more before it is done; empty where nothing is. */
    ReadOnlyObjectProperty<Optional<Answer>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    Attempt attempt() {
        return attempt;
    }

    TimeFormat times() {
        return times;
    }

    /** Compares anew. The chosen pair stays chosen where it is still among them; else the first is. */
    public void refresh() {
        reads.ask(jobs.find(), found -> {
            var before = chosen.get().map(DuplicatePair::cases);
            findings.set(Optional.of(found));
            pairs.setAll(found.pairs());
            choose(pairs.stream().filter(pair -> before.filter(pair.cases()::equals).isPresent()).findFirst()
                    .or(() -> pairs.stream().findFirst()));
        });
    }

    /** Another pair is another question. */
    void choose(Optional<DuplicatePair> pair) {
        if (!chosen.get().equals(pair)) {
            chosen.set(pair);
            leave();
        }
    }

    void ask(Answer answer) {
        attempt.say("");
        question.set(chosen.get().map(_ -> answer));
    }

    void leave() {
        question.set(Optional.empty());
        attempt.say("");
    }

    /** What the answer would do, a paragraph each. */
    List<String> questionInWords() {
        return chosen.get().flatMap(pair -> question.get().map(answer -> switch (answer) {
            case KEEP_LEFT -> merging(pair.left(), pair.right());
            case KEEP_RIGHT -> merging(pair.right(), pair.left());
            case TWO_PERSONS -> List.of(text("duplicates.they-are-not-shown-again", pair.left().id(), pair.right().id()));
        })).orElse(List.of());
    }

    private static List<String> merging(DuplicateSide kept, DuplicateSide merged) {
        var id = merged.id();
        var words = text("duplicates.merging-does", id, kept.id());
        return isWithdrawn(kept) == isWithdrawn(merged)
                ? List.of(words)
                : List.of(words, text("duplicates.one-was-withdrawn", isWithdrawn(kept) ? kept.id() : id));
    }

    private static boolean isWithdrawn(DuplicateSide side) {
        var consent = side.summary().recorded().consent();
        return consent != null && consent.withdrawnAt() != null;
    }

    /** Does what was asked. */
    void confirm() {
        chosen.get().ifPresent(pair -> question.get().ifPresent(answer -> {
            switch (answer) {
                case KEEP_LEFT -> merge(pair.left().id(), pair.right().id());
                case KEEP_RIGHT -> merge(pair.right().id(), pair.left().id());
                case TWO_PERSONS -> tellApart(pair.cases());
            }
        }));
    }

    private void merge(String kept, String merged) {
        attempt.start(jobs.merge(kept, merged), () -> {
        }, merge -> {
            answered();
            told.merged(merge, () -> unmerge(merge.merged()));
        });
    }

    /** Takes a merge back; why it could not be is told as of all work, as this is asked from elsewhere too. */
    public void unmerge(String merged) {
        work.start(jobs.unmerge(merged), merge -> {
            done();
            told.unmerged(merge);
        });
    }

    private void tellApart(CasePair pair) {
        attempt.start(jobs.tellApart(pair), () -> {
        }, _ -> {
            answered();
            told.toldApart(pair, () -> compareAgain(pair));
        });
    }

    /** Takes back that two were told apart. */
    void compareAgain(CasePair pair) {
        work.start(jobs.compareAgain(pair), _ -> done());
    }

    /** What was decided is not shown while the others are compared anew. */
    private void answered() {
        chosen.get().ifPresent(pairs::remove);
        choose(pairs.stream().findFirst());
        done();
    }

    private void done() {
        question.set(Optional.empty());
        refresh();
    }
}
