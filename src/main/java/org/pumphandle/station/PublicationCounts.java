package org.pumphandle.station;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.DayQuestion;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.PublicationGrid;
import org.pumphandle.model.Spending;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.spread.disclosure.DayRelease;
import org.pumphandle.spread.disclosure.DisclosureRule;
import org.pumphandle.spread.disclosure.Ledger;

/** Exact numbers of a request, which stay in here. */
record PublicationCounts(Publications.Request request, PublicationGrid grid, HexagonGrid hexagons,
        Map<LocalDate, SortedMap<HexCell, Long>> counts,
        Map<LocalDate, Set<HexCell>> withCases) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static PublicationCounts of(Station station, Publications.Request request, Cancellation cancellation) {
        var contributions = SpreadContributions.of(station, cancellation);
        var grid = new PublicationGrid(request.cellKm2(), ReviewSpreadMap.parallelDeg(station, contributions.stays()));
        var hexagons = new HexagonGrid(grid.parallelDeg(), grid.cellKm2());
        return new PublicationCounts(request, grid, hexagons, new HashMap<>(contributions.counts(request.measure(), hexagons)),
                contributions.cellsWithCases(hexagons, DisclosureRule.USUAL.cases()));
    }

    List<DayQuestion> questions() {
        return request.from().datesUntil(request.to().plusDays(1))
                .map(day -> new DayQuestion(request.measure(), grid.toText(), day)).toList();
    }

    boolean isAnswered(Station station, DayQuestion question) {
        return !station.store().publications().answers().of(question.measure(), question.grid(), question.day(), question.day()).isEmpty();
    }

    DayAnswer draw(DayQuestion question, Epsilon epsilon) {
        var rule = DisclosureRule.USUAL;
        var drawn = DayRelease.draw(of(question), cell -> isOpen(question, cell), rule, epsilon, hexagons::around, RANDOM);
        return new DayAnswer(question, epsilon, rule.k(), rule.threshold(epsilon), drawn.values(), drawn.withheld());
    }

    private SortedMap<HexCell, Long> of(DayQuestion question) {
        return counts.getOrDefault(question.day(), new TreeMap<>());
    }

    private boolean isOpen(DayQuestion question, HexCell cell) {
        return question.measure() == SpreadMeasure.CASES || withCases.getOrDefault(question.day(), Set.of()).contains(cell);
    }

    Publications.DayPlan plan(Station station, DayQuestion question, Ledger ledger) {
        var need = ledger.need(question, request.audience(), request.epsilon());
        var epsilon = need.map(Spending::epsilon).orElse(request.epsilon());
        var rule = DisclosureRule.USUAL;
        long sure = rule.threshold(epsilon) + rule.threshold(epsilon) - rule.k();
        int few = 0;
        int near = 0;
        for (var entry : of(question).entrySet()) {
            if (entry.getValue() < rule.k() || !isOpen(question, entry.getKey())) {
                few++;
            } else if (entry.getValue() < sure) {
                near++;
            }
        }
        return new Publications.DayPlan(question.day(), need.map(Spending::epsilon).orElse(Epsilon.NONE),
                ledger.left(request.audience(), question.day()), ledger.answered(question).isPresent(), of(question).size(), few, near,
                need.isEmpty() || (ledger.allows(need.get()) && !Publications.isForgotten(station, question.day())));
    }
}
