package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Action;
import org.pumphandle.model.Appeal;
import org.pumphandle.station.Appeals.EvidenceCard;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.TimeFormat;

/** The appeals, those that wait longest first, with the time that is left to decide them. JavaFX thread. */
final class QueueModel {
    private final OpenStation station;
    private final AppealJobs jobs;
    private final LatestRead read;
    private final LatestRead cardRead;
    private final Attempt attempt;
    private final Runnable onDecided;
    private final Subscription beats;
    private final ObservableList<Appeal> appeals = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Appeal>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EvidenceCard>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final StringProperty reason = new SimpleStringProperty("");
    private final IntegerBinding waiting = Bindings
            .createIntegerBinding(() -> (int) appeals.stream().filter(one -> one.decision() == null).count(), appeals);

    /** @param onDecided hears that an appeal was decided */
    QueueModel(OpenStation station, AppealJobs jobs, ScreenClock clock, JobRunner work, JobRunner reads, Consumer<Exception> onError,
            Runnable onDecided) {
        this.station = station;
        this.jobs = jobs;
        this.read = new LatestRead(reads, onError);
        this.cardRead = new LatestRead(reads, onError);
        this.attempt = new Attempt(work);
        this.onDecided = onDecided;
        this.now = new ReadOnlyObjectWrapper<>(clock.now());
        this.beats = clock.onBeat(() -> now.set(clock.now()));
        chosen.addListener((_, _, one) -> open(one));
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    ObservableList<Appeal> appeals() {
        return appeals;
    }

    /** How many wait to be decided. */
    IntegerBinding waitingProperty() {
        return waiting;
    }

    ObjectProperty<Optional<Appeal>> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Optional<EvidenceCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** The time that the clocks of the queue follow. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    Attempt attempt() {
        return attempt;
    }

    void refresh() {
        read.ask(jobs.list(), found -> {
            var keep = chosen.get().map(Appeal::message);
            appeals.setAll(found);
            chosen.set(found.stream().filter(one -> keep.equals(Optional.of(one.message()))).findFirst());
        });
    }

    private void open(Optional<Appeal> one) {
        cardRead.forget();
        card.set(Optional.empty());
        reason.set("");
        attempt.say("");
        one.ifPresent(appeal -> cardRead.ask(jobs.open(appeal.message()), found -> card.set(Optional.of(found))));
    }

    /** How it stands with an appeal: the time left of its 24 hours, that they are over, or the decision. */
    String state(Appeal appeal) {
        var decision = appeal.decision();
        if (decision != null) {
            return text(decision.isUpheld() ? "appeals.upheld-2" : "appeals.not-upheld");
        }
        var left = left(appeal);
        return text(left.isNegative() ? "appeals.overdue-by" : "appeals.time-left", TimeFormat.hours(left.abs()));
    }

    boolean isOverdue(Appeal appeal) {
        return appeal.decision() == null && left(appeal).isNegative();
    }

    private Duration left(Appeal appeal) {
        return Duration.between(now.get(), appeal.dueAt());
    }

    /** Whether the role decides appeals at all. */
    boolean mayDecide() {
        return station.may(Action.APPEAL_DECIDED);
    }

    boolean canDecide() {
        return mayDecide() && chosen.get().filter(one -> one.decision() == null && one.preparedBy() != station.accountNumber()).isPresent();
    }

    /** What is to be known of the chosen appeal: the decision, or who decides. */
    String advice() {
        return chosen.get().map(one -> {
            var decision = one.decision();
            if (decision != null) {
                return text(decision.isUpheld() ? "appeals.upheld-because" : "appeals.not-upheld-because", decision.reason());
            }
            if (one.preparedBy() == station.accountNumber()) {
                return text("appeals.you-prepared-the-batch-of");
            }
            return mayDecide()
                    ? text("appeals.upheld-the-exposure-is-taken")
                    : text("appeals.a-supervisor-who-did-not");
        }).orElse("");
    }

    void decide(boolean isUpheld) {
        if (!canDecide()) {
            return;
        }
        if (reason.get().isBlank()) {
            attempt.say(text("appeals.say-why-it-stands-in"));
            return;
        }
        chosen.get().ifPresent(one -> attempt.start(jobs.decide(one.message(), isUpheld, reason.get()), () -> {
        }, _ -> {
            reason.set("");
            refresh();
            onDecided.run();
        }));
    }

    /** Follows the clock no more. */
    void stop() {
        beats.unsubscribe();
    }
}
