package org.pumphandle.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one answer to a question, as it was drawn and as it is given to all who may see it.
 *
 * @param k fewest persons of a published cell
 * @param threshold least value, with its noise, that is published
 * @param values by cell
 * @param withheld inside the station alone
 */
public record DayAnswer(DayQuestion question, Epsilon epsilon, int k, long threshold, SortedMap<HexCell, Long> values,
        WithheldCells withheld) {
    public DayAnswer {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
