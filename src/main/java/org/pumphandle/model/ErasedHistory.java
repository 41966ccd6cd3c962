package org.pumphandle.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was taken out with a case's history.
 *
 * @param fixes fixes of the case's history
 * @param contacts contacts of its last match
 * @param references contact references, of earlier matches as well
 * @param notes notes and follow-ups, as they may tell of it
 * @param imports imports whose reports kept nothing but their counts
 * @param filesOutside where the imported files and their rejected rows lay, outside of the station: they are to be deleted by hand
 */
public record ErasedHistory(long fixes, long contacts, long references, int notes, int imports, List<String> filesOutside) {
    public static final ErasedHistory NOTHING = new ErasedHistory(0, 0, 0, 0, 0, List.of());

    public ErasedHistory {
        filesOutside = List.copyOf(filesOutside);
    }

    /** Both together. */
    public ErasedHistory plus(ErasedHistory other) {
        return new ErasedHistory(fixes + other.fixes, contacts + other.contacts, references + other.references, notes + other.notes,
                imports + other.imports, Stream.concat(filesOutside.stream(), other.filesOutside.stream()).distinct().toList());
    }
}
