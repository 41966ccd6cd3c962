package org.pumphandle.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;

/**
 * What is indexed of a record: never a token, a number, where somebody was or who somebody is.
 *
 * @param key the number of the case, batch or import; of a note its {@link org.pumphandle.model.NoteKey}, of a place its {@link org.pumphandle.model.PlaceKey}, of the log the leaf
 * @param title what it is called
 * @param details what else is known of it, in words
 * @param words by what it is filtered, besides its kind
 * @param days the same of dates
 * @param weight of lines of the log and places that fit alike, the heavier come first
 */
public record IndexedRecord(RecordKind kind, String key, String title, String details, Map<SearchField, List<String>> words,
        Map<SearchField, LocalDate> days, long weight) {

    /** One without weight. */
    public IndexedRecord(RecordKind kind, String key, String title, String details, Map<SearchField, List<String>> words,
            Map<SearchField, LocalDate> days) {
        this(kind, key, title, details, words, days, 0);
    }

    public IndexedRecord {
        words = Map.copyOf(words);
        days = Map.copyOf(days);
    }
}
