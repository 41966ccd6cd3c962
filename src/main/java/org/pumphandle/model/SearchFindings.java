package org.pumphandle.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param counts how many records of each kind fit; a kind of which none does is not in it
 */
public record SearchFindings(List<SearchHit> hits, Map<RecordKind, Integer> counts) {
    public static final SearchFindings NOTHING = new SearchFindings(List.of(), new EnumMap<>(RecordKind.class));

    public SearchFindings {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }
}
