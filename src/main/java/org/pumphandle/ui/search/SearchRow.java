package org.pumphandle.ui.search;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchHit;
import org.pumphandle.ui.common.Command;

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
                case NOTE -> text("search.notes");
                case LOG -> text("search.log");
                case PLACE -> text("search.places");
            };
            return text(count > shown ? "search.some-of-kind" : "search.all-of-kind", name, String.valueOf(count), String.valueOf(shown));
        }
    }

    /** Over what can be done. */
    record Doing() implements SearchRow {
        String words() {
            return text("search.commands");
        }
    }

    /** Over what can be explained. */
    record Explaining() implements SearchRow {
        String words() {
            return text("search.help");
        }
    }

    /** A line that can be chosen. */
    sealed interface Choosable extends SearchRow {
    }

    /** A record. */
    record Found(SearchHit hit) implements Choosable {
    }

    /** Something that can be done. */
    record Doable(Command command) implements Choosable {
    }
}
