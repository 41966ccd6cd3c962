package org.pumphandle.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;

/**
 * What is indexed of a record: never a token, a number, a position or who somebody is.
 *
 * @param key the number of the case, batch or import; of a note its {@link org.pumphandle.model.NoteKey}
 * @param title what it is called
 * @param details what else is known of it, in words
 * @param words by what it is filtered, besides its kind
 * @param days the same of dates
 */
public record IndexedRecord(RecordKind kind, String key, String title, String details, Map<SearchField, List<String>> words,
        Map<SearchField, LocalDate> days) {
    public IndexedRecord {
        words = Map.copyOf(words);
        days = Map.copyOf(days);
    }
}
