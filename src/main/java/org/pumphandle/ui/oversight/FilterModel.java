package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Action;
import org.pumphandle.model.LogFilter;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.ScreenClock;

/** Which entries are asked for. Each change asks the log anew, but for the case, which is taken when it is typed to its end. JavaFX thread. */
final class FilterModel {

    /** Days that are chosen often. */
    enum Period {
        ALL("oversight.all-time"), TODAY("oversight.today"), WEEK("oversight.last-7-days"), MONTH("oversight.last-30-days"), DAYS(
                "oversight.chosen-days");

        private final String key;

        Period(String key) {
            this.key = key;
        }

        @Override
        public String toString() {
            return text(key);
        }
    }

    private final Choice<Integer> everybody = Choice.all(text("oversight.everybody"));
    private final Choice<Action> anyAction = Choice.all(text("oversight.any-action"));

    private final ScreenClock clock;
    private final ZoneId zone;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>(null);
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>(null);
    private final ObjectProperty<Choice<Integer>> account = new SimpleObjectProperty<>(everybody);
    private final ObjectProperty<Choice<Action>> action = new SimpleObjectProperty<>(anyAction);
    private final StringProperty typedCase = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> caseId = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Choice<Integer>> accounts = FXCollections.observableArrayList(List.of(everybody));
    private final ObservableList<Choice<Action>> actions = FXCollections.observableArrayList(List.of(anyAction));
    private final Runnable onChange;
    private boolean quiet;

    /** @param onChange hears of each change, once */
    FilterModel(ScreenClock clock, ZoneId zone, Runnable onChange) {
        this.clock = clock;
        this.zone = zone;
        this.onChange = onChange;
        ActionWords.all().forEach(one -> actions.add(Choice.of(ActionWords.of(one), one)));
        for (var property : List.of(period, first, last, account, action, caseId)) {
            property.addListener((_, _, _) -> {
                if (!quiet) {
                    onChange.run();
                }
            });
        }
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** First of the chosen days; none for the log's first. */
    ObjectProperty<@Nullable LocalDate> firstProperty() {
        return first;
    }

    /** Last of the chosen days; none for today. */
    ObjectProperty<@Nullable LocalDate> lastProperty() {
        return last;
    }

    ObjectProperty<Choice<Integer>> accountProperty() {
        return account;
    }

    ObjectProperty<Choice<Action>> actionProperty() {
        return action;
    }

    StringProperty typedCaseProperty() {
        return typedCase;
    }

    /** The case whose history is followed; then nothing else is asked for. */
    ObjectProperty<Optional<String>> caseProperty() {
        return caseId;
    }

    ObservableList<Choice<Integer>> accounts() {
        return accounts;
    }

    ObservableList<Choice<Action>> actions() {
        return actions;
    }

    /** Offers accounts; the one that is chosen stays it. */
    void offer(List<Accounts.Summary> found) {
        for (var one : found) {
            var choice = Choice.of(one.account().name(), one.account().number());
            if (!accounts.contains(choice)) {
                accounts.add(choice);
            }
        }
    }

    /** Takes the case as it is typed; nothing typed ends following one. */
    void takeCase() {
        follow(Optional.of(typedCase.get().strip()).filter(text -> !text.isEmpty()));
    }

    void follow(Optional<String> followed) {
        typedCase.set(followed.orElse(""));
        caseId.set(followed);
    }

    /** Lets all entries through. */
    void clear() {
        if (!isClear()) {
            clearQuietly();
            onChange.run();
        }
    }

    /** The same without asking for them. */
    void clearQuietly() {
        quiet = true;
        period.set(Period.ALL);
        first.set(null);
        last.set(null);
        account.set(everybody);
        action.set(anyAction);
        follow(Optional.empty());
        quiet = false;
    }

    boolean isClear() {
        return filter().equals(LogFilter.ALL) && typedCase.get().isEmpty();
    }

    /** Why nothing can be found; empty where something can. */
    String problem() {
        var from = first.get();
        var to = last.get();
        return period.get() == Period.DAYS && from != null && to != null && to.isBefore(from)
                ? text("oversight.the-last-day-is-before")
                : "";
    }

    LogFilter filter() {
        return caseId.get().map(LogFilter::ofCase).orElseGet(() -> {
            var days = period();
            return new LogFilter(days.from(), days.to(), account.get().value().orElse(null), action.get().value().orElse(null), null);
        });
    }

    /** The chosen days alone, whoever did what. */
    LogFilter period() {
        var days = days();
        return new LogFilter(start(days.first()), days.last() == null ? null : start(days.last().plusDays(1)), null, null, null);
    }

    /** Both ends included. */
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    }

    private Days days() {
        var today = clock.now().atZone(zone).toLocalDate();
        return switch (period.get()) {
            case ALL -> new Days(null, null);
            case TODAY -> new Days(today, null);
            case WEEK -> new Days(today.minusDays(6), null);
            case MONTH -> new Days(today.minusDays(29), null);
            case DAYS -> new Days(first.get(), last.get());
        };
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
