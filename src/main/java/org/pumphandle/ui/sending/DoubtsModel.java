package org.pumphandle.ui.sending;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.DoubtfulMessage;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;

/** Messages of which nobody knows whether their carrier has them, and what is decided about those that are chosen. JavaFX thread. */
public final class DoubtsModel {
    private final OpenStation station;
    private final SendingJobs jobs;
    private final LatestRead read;
    private final Attempt attempt;
    private final Consumer<String> onDecided;
    private final ObservableList<DoubtfulMessage> doubts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<DoubtfulMessage>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DoubtDecision>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerBinding count = Bindings.size(doubts);

    /**
     * @param work decides
     * @param onDecided hears what follows from a decision, in words
     */
    public DoubtsModel(OpenStation station, SendingJobs jobs, JobRunner work, JobRunner reads, Consumer<Exception> onError,
            Consumer<String> onDecided) {
        this.station = station;
        this.jobs = jobs;
        this.read = new LatestRead(reads, onError);
        this.attempt = new Attempt(work);
        this.onDecided = onDecided;
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    /** Those of the oldest batch first. */
    ObservableList<DoubtfulMessage> doubts() {
        return doubts;
    }

    /** How many there are. */
    public IntegerBinding countProperty() {
        return count;
    }

    ReadOnlyObjectProperty<List<DoubtfulMessage>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The decision that is asked about once more; empty where none is. */
    ReadOnlyObjectProperty<Optional<DoubtDecision>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    Attempt attempt() {
        return attempt;
    }

    public void refresh() {
        read.ask(jobs.doubts(), found -> {
            if (!doubts.equals(found)) {
                choose(List.of());
                doubts.setAll(found);
            }
        });
    }

    /** Another choice is another question. */
    void choose(List<DoubtfulMessage> messages) {
        chosen.set(List.copyOf(messages));
        keep();
    }

    void ask(DoubtDecision decision) {
        question.set(chosen.get().isEmpty() ? Optional.empty() : Optional.of(decision));
    }

    void keep() {
        question.set(Optional.empty());
        attempt.say("");
    }

    /** What the decision would mean for those that are chosen. */
    String questionInWords() {
        int messages = chosen.get().size();
        return question.get().map(decision -> switch (decision) {
            case WAS_HANDED_OVER -> text("sending.did-the-carrier-say", messages);
            case SEND_AGAIN ->
                text("sending.send-messages-once-more", messages);
            case GIVE_UP -> text("sending.give-up-messages", messages);
        }).orElse("");
    }

    /** Decides what was asked. */
    void confirm() {
        question.get().ifPresent(decision -> {
            var messages = chosen.get().stream().map(DoubtfulMessage::number).collect(Collectors.toSet());
            var batches = chosen.get().stream().map(DoubtfulMessage::batch).collect(Collectors.toSet());
            attempt.start(jobs.decide(messages, decision), () -> {
            }, decided -> {
                keep();
                refresh();
                onDecided.accept(told(decision, decided, batches));
            });
        });
    }

    private static String told(DoubtDecision decision, int decided, Set<Long> batches) {
        return switch (decision) {
            case WAS_HANDED_OVER -> text("sending.handed-over-as-said", decided);
            case SEND_AGAIN -> text("sending.waiting-again", decided, batches.size(),
                    Words.listed(batches.stream().sorted().map(String::valueOf).toList()));
            case GIVE_UP -> text("sending.given-up", decided);
        };
    }
}
