package org.pumphandle.spread.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pumphandle.model.Audience;
import org.pumphandle.model.DayQuestion;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Spending;

/**
 * What was spent of each day's budget, by whom it is seen. An answer costs an audience once, however often it is given; another question about the same day
 * costs anew. Nothing is ever given back. Immutable.
 */
public record Ledger(List<Spending> spendings) {

    public Ledger {
        spendings = List.copyOf(spendings);
        spendings.stream().collect(Collectors.groupingBy(Spending::question)).values().forEach(Ledger::requireOneEpsilon);
    }

    private static void requireOneEpsilon(List<Spending> ofQuestion) {
        if (ofQuestion.stream().map(Spending::epsilon).distinct().count() > 1) {
            throw new IllegalArgumentException("a question has one answer, and that one epsilon");
        }
    }

    /** What all that an audience sees has cost each person of a day. */
    public Epsilon spent(Audience audience, LocalDate day) {
        return seen(audience, day).values().stream().reduce(Epsilon.NONE, Epsilon::plus);
    }

    private Map<DayQuestion, Epsilon> seen(Audience audience, LocalDate day) {
        return spendings.stream().filter(one -> one.question().day().equals(day) && audience.sees(one.audience()))
                .collect(Collectors.toMap(Spending::question, Spending::epsilon, (first, _) -> first));
    }

    public Epsilon left(Audience audience, LocalDate day) {
        return audience.budget().minus(spent(audience, day));
    }

    /** The epsilon of the answer that stands; empty where the question was never asked. */
    public Optional<Epsilon> answered(DayQuestion question) {
        return spendings.stream().filter(one -> one.question().equals(question)).map(Spending::epsilon).findFirst();
    }

    /**
     * What it takes to give an audience the answer to a question.
     *
     * @param epsilon of an answer that is not there yet
     * @return empty where it sees it already, so that nothing is spent
     */
    public Optional<Spending> need(DayQuestion question, Audience audience, Epsilon epsilon) {
        return seen(audience, question.day()).containsKey(question)
                ? Optional.empty()
                : Optional.of(new Spending(question, audience, answered(question).orElse(epsilon)));
    }

    /** Whether all who see it can afford it. */
    public boolean allows(Spending spending) {
        var then = new Ledger(joined(spending));
        for (var audience : Audience.values()) {
            if (then.spent(audience, spending.question().day()).compareTo(audience.budget()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** @throws IllegalStateException where the budget does not allow it */
    public Ledger with(Spending spending) {
        if (!allows(spending)) {
            throw new IllegalStateException("the budget of " + spending.question().day() + " does not allow it");
        }
        return new Ledger(joined(spending));
    }

    private List<Spending> joined(Spending spending) {
        var all = new ArrayList<>(spendings);
        all.add(spending);
        return all;
    }

    /** Days of which anything was answered. */
    public SortedSet<LocalDate> days() {
        return spendings.stream().map(one -> one.question().day()).collect(Collectors.toCollection(TreeSet::new));
    }
}
