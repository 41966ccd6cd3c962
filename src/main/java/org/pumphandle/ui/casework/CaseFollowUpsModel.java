package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.FollowUp;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.TimeFormat;

/** What is to be done about the case shown, and the form that sets more of it. All but the text can be taken back. JavaFX thread. */
public final class CaseFollowUpsModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final String MORNING = "10:00";

    private final CaseWorkModel work;
    private final TimeFormat times;
    private final Supplier<Instant> now;
    private final Attempt attempt;
    private final StringProperty task = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty clock = new SimpleStringProperty(MORNING);

    public CaseFollowUpsModel(CaseWorkModel work, TimeFormat times, Supplier<Instant> now) {
        this.work = work;
        this.times = times;
        this.now = now;
        this.attempt = work.attempt();
        work.caseIdProperty().addListener(_ -> begin());
        begin();
    }

    private void begin() {
        task.set("");
        day.set(today().plusDays(1));
        clock.set(MORNING);
        attempt.say("");
    }

    LocalDate today() {
        return LocalDate.ofInstant(now.get(), times.zone());
    }

    CaseWorkModel work() {
        return work;
    }

    TimeFormat times() {
        return times;
    }

    Attempt attempt() {
        return attempt;
    }

    StringProperty taskProperty() {
        return task;
    }

    /** The day on which it is due, in the station's zone. */
    ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** The time of that day, such as {@code 10:00}. */
    StringProperty clockProperty() {
        return clock;
    }

    boolean isOverdue(FollowUp one) {
        return one.isOverdue(now.get());
    }

    /** Sets what stands in the form. */
    void set() {
        var due = due();
        if (due.isEmpty()) {
            attempt.say(text("casework.choose-a-day-and-time"));
            return;
        }
        work.caseIdProperty().get().ifPresent(id -> work.write(attempt, id, work.jobs().setFollowUp(id, task.get(), due.get()), now -> {
            begin();
            now.followUps().stream().max(Comparator.comparingLong(FollowUp::number))
                    .ifPresent(made -> work.tell(text("casework.follow-up-set"),
                            () -> work.write(attempt, id, work.jobs().removeFollowUp(id, made.number()), _ -> {
                            })));
        }));
    }

    private Optional<Instant> due() {
        var chosen = day.get();
        if (chosen == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(chosen.atTime(LocalTime.parse(clock.get().strip(), CLOCK)).atZone(times.zone()).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Says that one was done, or that it is to be done after all. */
    void setDone(FollowUp one, boolean isDone) {
        change(one, isDone);
        work.tell(text(isDone ? "casework.follow-up-done" : "casework.follow-up-reopened"), () -> change(one, !isDone));
    }

    private void change(FollowUp one, boolean isDone) {
        work.write(attempt, one.caseId(), isDone
                ? work.jobs().finishFollowUp(one.caseId(), one.number())
                : work.jobs().reopenFollowUp(one.caseId(), one.number()), _ -> {
                });
    }

    /** Puts one off to the same time tomorrow, counted from today where it is overdue. */
    void putOff(FollowUp one) {
        var was = one.due().atZone(times.zone());
        var from = isOverdue(one) ? today() : was.toLocalDate();
        move(one, from.plusDays(1).atTime(was.toLocalTime()).atZone(times.zone()).toInstant());
        work.tell(text("casework.follow-up-put-off"), () -> move(one, one.due()));
    }

    private void move(FollowUp one, Instant due) {
        work.write(attempt, one.caseId(), work.jobs().moveFollowUp(one.caseId(), one.number(), due), _ -> {
        });
    }
}
