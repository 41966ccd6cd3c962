package org.pumphandle.ui.search;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchHit;

/** A line below the search box. */
sealed interface SearchRow {

    /**
     * Over the records of a kind.
     *
     * @param count how many fit
     * @param shown how many of them are shown
     */
    record Heading(RecordKind kind, int count, int shown) implements SearchRow {
        String words() {
            var name = switch (kind) {
                case CASE -> text("search.cases");
                case BATCH -> text("search.batches");
                case IMPORT -> text("search.imports");
            };
            return count > shown ? name + "  \u00b7  " + shown + " of " + count : name + "  \u00b7  " + count;
        }
    }

    /** A record. */
    record Found(SearchHit hit) implements SearchRow {
    }
}
