package org.pumphandle.ui.matching;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.model.Rule;
import org.pumphandle.station.MatchLosses;
import org.pumphandle.station.MatchReport;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Work;

/** Matches, once it was asked whether contacts may be lost for good, where some would. JavaFX thread. */
public final class MatchModel {
    private final OpenStation station;
    private final Work work;
    private final Consumer<MatchReport> onMatched;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A match that waits for an answer. */
    record Question(Rule rule, Set<String> caseIds, MatchLosses losses) {
        Question {
            caseIds = Set.copyOf(caseIds);
        }
    }

    public MatchModel(OpenStation station, Work work, Consumer<MatchReport> onMatched) {
        this.station = station;
        this.work = work;
        this.onMatched = onMatched;
    }

    /** @param caseIds the cases to match; empty for all */
    public void match(Rule rule, Set<String> caseIds) {
        work.start(station.matchLosses(rule, caseIds), losses -> {
            var asked = new Question(rule, caseIds, losses);
            if (losses.isEmpty()) {
                start(asked);
            } else {
                question.set(Optional.of(asked));
            }
        });
    }

    /** What is to be answered; empty where nothing is. */
    ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** @param shown hears whether something is to be answered, now and from now on */
    public void whenAsking(Consumer<Boolean> shown) {
        question.subscribe(asked -> shown.accept(asked.isPresent()));
    }

    /** Matches all the same. */
    void goOn() {
        var asked = question.get();
        question.set(Optional.empty());
        asked.ifPresent(this::start);
    }

    /** Leaves everything as it is. */
    public void leave() {
        question.set(Optional.empty());
    }

    private void start(Question asked) {
        work.start(station.match(asked.rule, asked.caseIds, asked.losses), onMatched);
    }
}
