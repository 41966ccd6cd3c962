package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchQuery;

/**
 * Searching records, as long as the box is open: one line in the log for all that is typed, as it shows no more than the lists do; one for each case of
 * which it shows a note; and one where it shows lines of the log. What is looked for is never in the log: it may be a name. An account finds the kinds that it may list. Safe for all threads.
 */
public final class Search {
    private final Station station;
    private final List<RecordKind> kinds;
    /** Cases whose notes were shown. */
    private final Set<String> shown = new HashSet<>();
    private boolean isLogShown;

    private Search(Station station) {
        this.station = station;
        this.kinds = Arrays.stream(RecordKind.values()).filter(kind -> station.may(listing(kind))).toList();
    }

    /** Begins to search; the index is brought up to date first, or made where there is none. */
    public static Job<Search> job(Station station) {
        return station.gate().job(Action.RECORDS_SEARCHED, message("station.search"), (progress, cancellation) -> {
            var search = new Search(station);
            station.records().catchUp(search.kinds, progress, cancellation);
            return search;
        });
    }

    /**
     * @param text words and filters, see {@link SearchQuery#parse}
     * @param most how many are given at most, at least 1
     * @throws StationException where a filter is wrong: says what is allowed
     */
    public SearchFindings find(String text, int most) {
        try {
            var found = station.records().find(SearchQuery.parse(text), kinds, most);
            tell(found);
            return found;
        } catch (IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    private synchronized void tell(SearchFindings found) {
        var cases = found.hits().stream().filter(hit -> hit.kind() == RecordKind.NOTE).map(hit -> NoteKey.parse(hit.key()).caseId())
                .filter(caseId -> !shown.contains(caseId)).distinct().toList();
        if (!cases.isEmpty()) {
            station.gate().pass(Action.NOTES_VIEWED, cases, "found");
            shown.addAll(cases);
        }
        if (!isLogShown && found.hits().stream().anyMatch(hit -> hit.kind() == RecordKind.LOG)) {
            station.gate().pass(Action.LOG_VIEWED, List.of(), "found");
            isLogShown = true;
        }
    }

    private static Action listing(RecordKind kind) {
        return switch (kind) {
            case CASE -> Action.CASES_LISTED;
            case BATCH -> Action.BATCHES_LISTED;
            case IMPORT -> Action.IMPORTS_LISTED;
            case NOTE -> Action.NOTES_VIEWED;
            case LOG -> Action.LOG_VIEWED;
            // Public data, and of use to who has a map.
            case PLACE -> Action.CASES_LISTED;
        };
    }
}
