package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Action;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.MessageState;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.station.MessageTexts.Preview;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** One batch with its lines and its text, and what its tracer can do with it. JavaFX thread. */
final class BatchModel {
    private final OpenStation station;
    private final BatchJobs jobs;
    private final SendingJobs onTheirWay;
    private final Work work;
    private final LatestRead read;
    private final LatestRead textRead;
    private final Runnable onChanged;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<Optional<Review>> review = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preview>> text = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<BatchLine>> chosenLine = new SimpleObjectProperty<>(Optional.empty());
    private final SendingModel sending;
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is asked once more before it is done. */
    enum Question {
        DISCARD, SUBMIT, TRY, SEND, WITHDRAW, CLOSE
    }

    /** @param onChanged hears that the batch is another one now */
    BatchModel(OpenStation station, BatchJobs jobs, SendingJobs onTheirWay, Sendings sendings, Work work, JobRunner reads,
            Consumer<Exception> onError, Runnable onChanged) {
        this.station = station;
        this.jobs = jobs;
        this.onTheirWay = onTheirWay;
        this.sending = new SendingModel(station, onTheirWay, sendings, work, reads, onError, onChanged);
        this.work = work;
        this.read = new LatestRead(reads, onError);
        this.textRead = new LatestRead(reads, onError);
        this.onChanged = onChanged;
        this.times = new TimeFormat(station.zone());
        reason.addListener(_ -> problem.set(""));
    }

    /** Reads a batch; what was shown stays until it is there, so that the screen does not flicker. */
    void show(long number) {
        read.ask(jobs.review(number), found -> {
            var keep = chosenLine.get().map(BatchLine::message);
            keep();
            lines.setAll(found.lines());
            chosenLine.set(keep.flatMap(message -> found.lines().stream().filter(line -> line.message() == message).findFirst()));
            sending.show(found);
            review.set(Optional.of(found));
            textRead.ask(jobs.text(number, MessageWords.sampleDay(found.batch(), found.lines())),
                    written -> text.set(Optional.of(written)));
        });
    }

    void clear() {
        read.forget();
        textRead.forget();
        keep();
        sending.clear();
        review.set(Optional.empty());
        text.set(Optional.empty());
        chosenLine.set(Optional.empty());
        lines.clear();
    }

    ReadOnlyObjectProperty<Optional<Review>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Preview>> textProperty() {
        return text.getReadOnlyProperty();
    }

    ObservableList<BatchLine> lines() {
        return lines;
    }

    ObjectProperty<Optional<BatchLine>> chosenLineProperty() {
        return chosenLine;
    }

    /** How far its sending is. */
    SendingModel sending() {
        return sending;
    }

    /** Why what waits is withdrawn, as it is typed. */
    StringProperty reasonProperty() {
        return reason;
    }

    /** What is wrong with the answer to the question; empty where nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is asked now; empty where nothing is. */
    ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Who made it of what and when. */
    String facts() {
        return review.get().map(shown -> BatchWords.facts(shown, times)).orElse("");
    }

    /** What happens next, or why it was given back. */
    String next() {
        return review.get().map(shown -> BatchWords.next(shown, sending.sendingProperty().get().isPresent(), times)).orElse("");
    }

    /** How large one message is, and how many segments all of them are about. */
    String size() {
        return text.get()
                .flatMap(written -> review.get()
                        .map(shown -> text("batches.size-each-and-in-all", MessageWords.size(written),
                                (long) written.segments() * shown.assessment().messages())))
                .orElse("");
    }

    boolean canRemove() {
        return isOwnDraft() && chosenLine.get().isPresent();
    }

    boolean canSubmit() {
        return isOwnDraft() && !lines.isEmpty();
    }

    boolean canDiscard() {
        return station.may(Action.BATCH_DISCARDED)
                && review.get().filter(shown -> shown.batch() instanceof Batch.Draft || shown.batch() instanceof Batch.Returned)
                        .isPresent();
    }

    boolean canRevise() {
        return station.may(Action.BATCH_COMPOSED) && review.get().filter(shown -> shown.batch() instanceof Batch.Returned).isPresent();
    }

    /** Whether the account that is signed in may say something to it. */
    boolean canJudge() {
        return station.may(Action.BATCH_APPROVED) && review.get().filter(shown -> shown.batch() instanceof Batch.Submitted).isPresent();
    }

    /** How many messages of it are in doubt, for who decides about them; empty where none is. */
    String doubtsInWords() {
        return review.get().filter(_ -> station.may(Action.DOUBT_DECIDED))
                .map(shown -> shown.standing().getOrDefault(MessageState.IN_DOUBT, 0L)).filter(inDoubt -> inDoubt > 0)
                .map(inDoubt -> text("batches.messages-are-in-doubt", inDoubt))
                .orElse("");
    }

    /** Whether messages of it were released and did not leave yet. */
    boolean canWithdraw() {
        return station.may(Action.BATCH_CLOSED) && review.get().filter(shown -> waiting(shown) > 0).isPresent();
    }

    private static long waiting(Review shown) {
        return shown.batch() instanceof Batch.Sending ? shown.standing().getOrDefault(MessageState.WAITING, 0L) : 0;
    }

    boolean canClose() {
        return station.may(Action.BATCH_CLOSED) && review.get().filter(shown -> shown.batch() instanceof Batch.Sent).isPresent();
    }

    private boolean isOwnDraft() {
        return station.may(Action.BATCH_SUBMITTED)
                && review.get().filter(shown -> shown.isOwn() && shown.batch() instanceof Batch.Draft).isPresent();
    }

    /** Takes the chosen line out of the draft. */
    void remove() {
        chosenLine.get().filter(_ -> canRemove()).ifPresent(line -> number().ifPresent(batch -> start(jobs.remove(batch, line.message()))));
    }

    void askDiscard() {
        question.set(canDiscard() ? Optional.of(Question.DISCARD) : Optional.empty());
    }

    void askSubmit() {
        question.set(canSubmit() ? Optional.of(Question.SUBMIT) : Optional.empty());
    }

    void askSend() {
        question.set(sending.canSend() ? Optional.of(Question.SEND) : Optional.empty());
    }

    /** A batch that is released already is tried at once. */
    void askTry() {
        if (sending.isReleased()) {
            sending.tryOut();
        } else {
            question.set(sending.canSend() ? Optional.of(Question.TRY) : Optional.empty());
        }
    }

    void askWithdraw() {
        question.set(canWithdraw() ? Optional.of(Question.WITHDRAW) : Optional.empty());
    }

    void askClose() {
        question.set(canClose() ? Optional.of(Question.CLOSE) : Optional.empty());
    }

    void keep() {
        question.set(Optional.empty());
        reason.set("");
        problem.set("");
    }

    /** What the question says. */
    String questionInWords() {
        return question.get().map(asked -> switch (asked) {
            case DISCARD -> text("batches.discard-this-batch-its-list");
            case SUBMIT -> text("batches.submit-messages",
                    review.get().map(shown -> MessageWords.counted(shown.batch().facts().kind(), shown.lines().size())).orElse(""));
            case SEND -> text("batches.send-messages",
                    review.get().map(shown -> MessageWords.counted(shown.batch().facts().kind(), shown.assessment().messages())).orElse(""))
                    + " " + sending.withoutRouteInWords();
            case TRY -> text("batches.try-out-what-would-leave");
            case WITHDRAW -> text("batches.withdraw-messages", review.get().map(BatchModel::waiting).orElse(0L));
            case CLOSE -> text("batches.close-this-batch-no-receipt");
        }).orElse("");
    }

    /** Does what was asked. */
    void confirm() {
        var why = reason.get().strip();
        if (question.get().equals(Optional.of(Question.WITHDRAW)) && why.isEmpty()) {
            problem.set(text("batches.say-why-it-stands-in"));
            return;
        }
        question.get().ifPresent(asked -> number().ifPresent(batch -> {
            keep();
            switch (asked) {
                case DISCARD -> start(jobs.discard(batch));
                case SUBMIT -> start(jobs.submit(batch));
                case TRY -> sending.tryOut();
                case SEND -> sending.send();
                case WITHDRAW -> start(onTheirWay.withdraw(batch, why));
                case CLOSE -> start(jobs.close(batch));
            }
        }));
    }

    void revise() {
        number().filter(_ -> canRevise()).ifPresent(batch -> start(jobs.revise(batch)));
    }

    Optional<Long> number() {
        return review.get().map(shown -> shown.batch().facts().number());
    }

    private void start(Job<?> job) {
        work.start(job, _ -> onChanged.run());
    }

    /** Lines that would let their recipients guess the case. */
    boolean isLone(BatchLine line) {
        return review.get().filter(shown -> shown.assessment().lone().contains(line.line())).isPresent();
    }

    /** The lines in words for who cannot see the marks; empty where none is marked. */
    String loneInWords() {
        return review.get().map(shown -> shown.assessment().lone().size()).filter(lone -> lone > 0)
                .map(lone -> text("batches.lines-are-marked", lone))
                .orElse("");
    }

}
