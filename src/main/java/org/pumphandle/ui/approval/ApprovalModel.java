package org.pumphandle.ui.approval;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchLine;
import org.pumphandle.station.Appeals.Precision;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.station.MessageTexts.Preview;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.ApprovalJobs;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.ModelWords;

/** A batch before a supervisor, and what the supervisor says to it. JavaFX thread. */
public final class ApprovalModel {
    private final long number;
    private final BatchJobs batches;
    private final ApprovalJobs approvals;
    private final LatestRead read;
    private final LatestRead textRead;
    private final LatestRead precisionRead;
    private final AppealJobs appeals;
    private final Attempt attempt;
    private final Consumer<Done> onDone;
    private final ReadOnlyObjectWrapper<Optional<Review>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preview>> text = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Precision>> precision = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Step>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<BatchLine>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty reason = new SimpleStringProperty("");

    /** What is about to be said, and waits for a reason or a last look. */
    enum Step {
        STRIKE_OUT, GIVE_BACK, APPROVE;

        /** Whether it needs a reason. */
        boolean wantsReason() {
            return this != APPROVE;
        }
    }

    /** How the judging ended. */
    public enum Done {
        APPROVED, GIVEN_BACK
    }

    /**
     * @param work runs what is said
     * @param reads runs questions
     * @param onError hears of a question that could not be answered
     * @param onDone hears how it ended
     */
    public ApprovalModel(long number, BatchJobs batches, ApprovalJobs approvals, AppealJobs appeals, JobRunner work, JobRunner reads,
            Consumer<Exception> onError, Consumer<Done> onDone) {
        this.number = number;
        this.batches = batches;
        this.approvals = approvals;
        this.appeals = appeals;
        this.read = new LatestRead(reads, onError);
        this.textRead = new LatestRead(reads, onError);
        this.precisionRead = new LatestRead(reads, onError);
        this.attempt = new Attempt(work);
        this.onDone = onDone;
    }

    /** Reads the batch anew. */
    public void refresh() {
        read.ask(batches.review(number), found -> {
            var keep = chosen.get().map(BatchLine::message);
            lines.setAll(found.lines());
            chosen.set(keep.flatMap(message -> found.lines().stream().filter(line -> line.message() == message).findFirst()));
            review.set(Optional.of(found));
            if (text.get().isEmpty()) {
                textRead.ask(batches.text(number, MessageWords.sampleDay(found.batch(), found.lines())),
                        written -> text.set(Optional.of(written)));
            }
        });
        precisionRead.ask(appeals.precision(), measured -> precision.set(Optional.of(measured)));
    }

    long number() {
        return number;
    }

    ReadOnlyObjectProperty<Optional<Review>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Preview>> textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Precision>> precisionProperty() {
        return precision.getReadOnlyProperty();
    }

    ObservableList<BatchLine> lines() {
        return lines;
    }

    ObjectProperty<Optional<BatchLine>> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Why, in the words of the supervisor. */
    StringProperty reasonProperty() {
        return reason;
    }

    Attempt attempt() {
        return attempt;
    }

    boolean isLone(BatchLine line) {
        return review.get().filter(shown -> shown.assessment().lone().contains(line.line())).isPresent();
    }

    /** Why nothing can be said to it; empty where it can. */
    Optional<String> whyNot() {
        return review.get().flatMap(shown -> {
            if (!(shown.batch() instanceof Batch.Submitted)) {
                return Optional.of(text("approval.it-does-not-wait", ModelWords.of(shown.batch().state())));
            }
            return shown.isOwn()
                    ? Optional.of(text("approval.you-prepared-this-batch-whoever"))
                    : Optional.empty();
        });
    }

    boolean canJudge() {
        return review.get().isPresent() && whyNot().isEmpty();
    }

    boolean canStrikeOut() {
        return canJudge() && chosen.get().filter(line -> line.rejection() == null).isPresent();
    }

    boolean canTakeIn() {
        return canJudge() && chosen.get().filter(line -> line.rejection() != null).isPresent();
    }

    boolean canApprove() {
        return canJudge() && review.get().filter(shown -> shown.lines().stream().anyMatch(BatchLine::isIn)).isPresent();
    }

    /** Asks for what a step still needs. */
    void ask(Step next) {
        boolean can = switch (next) {
            case STRIKE_OUT -> canStrikeOut();
            case GIVE_BACK -> canJudge();
            case APPROVE -> canApprove();
        };
        if (can) {
            attempt.say("");
            reason.set("");
            step.set(Optional.of(next));
        }
    }

    /** Thinks better of it. */
    void forget() {
        attempt.say("");
        step.set(Optional.empty());
    }

    void takeIn() {
        chosen.get().filter(_ -> canTakeIn()).ifPresent(line -> say(approvals.takeInAgain(number, line.message()), this::judge));
    }

    /** Says what was asked for. */
    void confirm() {
        step.get().ifPresent(now -> {
            if (now.wantsReason() && reason.get().isBlank()) {
                attempt.say(text("approval.say-why-who-prepared-the"));
                return;
            }
            switch (now) {
                case STRIKE_OUT -> chosen.get().ifPresent(
                        line -> say(approvals.strikeOut(number, line.message(), reason.get()), this::judge));
                case GIVE_BACK -> say(approvals.giveBack(number, reason.get()), _ -> onDone.accept(Done.GIVEN_BACK));
                case APPROVE -> say(approvals.approve(number), _ -> onDone.accept(Done.APPROVED));
            }
        });
    }

    private <T> void say(Job<T> job, Consumer<? super T> then) {
        attempt.start(job, () -> {
        }, said -> {
            step.set(Optional.empty());
            then.accept(said);
        });
    }

    /** Takes one line as it is now; what the batch would do is judged anew without reading the others again. */
    private void judge(BatchLine changed) {
        review.get().ifPresent(
                shown -> read.ask(Job.of(text("approval.judge-batch", String.valueOf(number)), (_, _) -> shown.with(changed)), found -> {
                    for (int i = 0; i < lines.size(); i++) {
                        if (lines.get(i).message() == changed.message()) {
                            lines.set(i, changed);
                        }
                    }
                    chosen.set(Optional.of(changed));
                    review.set(Optional.of(found));
                }));
    }

    /** What is asked, in words. */
    String stepInWords() {
        return step.get().flatMap(now -> review.get().map(shown -> switch (now) {
            case STRIKE_OUT -> text("approval.strike-out-line", chosen.get().map(line -> Integer.toString(line.line())).orElse(""));
            case GIVE_BACK -> text("approval.give-the-whole-batch-back", shown.preparedBy());
            case APPROVE ->
                Judgement.of(shown).inWords();
        })).orElse("");
    }

    /** What there is to know before it is approved. */
    Optional<Judgement> judgement() {
        return review.get().map(Judgement::of);
    }

    /** What the warnings of before teach, and how little is heard of them. */
    List<String> precisionInWords() {
        return precision.get().map(PrecisionWords::of).orElse(List.of());
    }
}
