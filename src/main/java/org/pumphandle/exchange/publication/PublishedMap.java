package org.pumphandle.exchange.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Hash;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.PublicationFacts;

/**
 * All that leaves the station with a published map: values with their noise, how they were made, and how much of the budget is spent.
 *
 * @param station its name
 * @param approvedBy name of the account
 * @param digest of the publication, which the approval signed
 * @param outlines of all cells that have a value
 * @param ledger of the audience, a line for each day
 */
public record PublishedMap(String station, PublicationFacts facts, String approvedBy, Instant approvedAt, Hash digest, List<Day> days,
        Map<HexCell, HexOutline> outlines, List<LedgerLine> ledger) {
    /** What stands on everything, beside which mandate it is under. */
    static final String NOTICE = "Counts with random noise. A cell without a value may hold anybody or nobody.";

    public PublishedMap {
        days = List.copyOf(days);
        outlines = Map.copyOf(outlines);
        ledger = List.copyOf(ledger);
    }

    /**
     * A day's values.
     *
     * @param k fewest persons of a cell with a value
     * @param threshold least value, with its noise, that is published
     * @param delta how likely the floor of k persons shows at most
     * @param within95 at least 95 of 100 values are as far from the count as this, or nearer
     * @param values by cell
     */
    public record Day(LocalDate day, Epsilon epsilon, int k, long threshold, double delta, long within95, SortedMap<HexCell, Long> values) {
    }

    /** What all that the audience sees of a day has cost each person of it. */
    public record LedgerLine(LocalDate day, Epsilon spent, Epsilon budget) {
    }

    /** A value as it stands in files. */
    public record Value(LocalDate day, HexCell cell, long persons) {
    }

    /** All values, by day and cell. */
    public List<Value> values() {
        return days.stream().flatMap(day -> day.values.entrySet().stream().map(one -> new Value(day.day, one.getKey(), one.getValue())))
                .toList();
    }

    /** Of each cell the sum of its published days; a day on which it is withheld adds nothing. */
    SortedMap<HexCell, Long> sums() {
        var sums = new TreeMap<HexCell, Long>();
        days.forEach(day -> day.values.forEach((cell, persons) -> sums.merge(cell, persons, Long::sum)));
        return sums;
    }

    String title() {
        var who = switch (facts.measure()) {
            case CASES -> "Cases";
            case EXPOSURES -> "Exposed persons";
        };
        return who + " by cell, " + (facts.from().equals(facts.to()) ? facts.from() : facts.from() + " to " + facts.to());
    }

    HexOutline outline(HexCell cell) {
        return Objects.requireNonNull(outlines.get(cell), "a cell with a value has an outline");
    }
}
