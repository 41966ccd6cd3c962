package org.pumphandle.exchange.publication;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pumphandle.exchange.page.PageWords;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Hash;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.PublicationGrid;

/**
 * All that leaves the station with a published map: values with their noise, how they were made, and how much of the budget is spent.
 *
 * @param station its name
 * @param approvedBy name of the account
 * @param approvedOn day of the station
 * @param digest of the publication, which the approval signed
 * @param cases fewest cases who were in a cell of exposures that has a value
 * @param outlines of all cells that have a value
 * @param ledger of the audience, a line for each day
 */
public record PublishedMap(String station, PublicationFacts facts, String approvedBy, LocalDate approvedOn, Hash digest, int cases,
        List<Day> days,
        Map<HexCell, HexOutline> outlines, List<LedgerLine> ledger) {
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

    PublicationGrid grid() {
        return PublicationGrid.parse(facts.grid()).orElseThrow();
    }

    String title(PageWords words) {
        return message(switch (facts.measure()) {
            case CASES -> "exchange.publication.cases-title";
            case EXPOSURES -> "exchange.publication.exposures-title";
        }, words.days(facts.from(), facts.to()));
    }

    /** Whose it is, and for whom. */
    String of() {
        return message(switch (facts.audience()) {
            case PUBLIC -> "exchange.publication.of-public";
            case PARTNERS -> "exchange.publication.of-partners";
        }, facts.number(), station);
    }

    HexOutline outline(HexCell cell) {
        return Objects.requireNonNull(outlines.get(cell), "a cell with a value has an outline");
    }
}
