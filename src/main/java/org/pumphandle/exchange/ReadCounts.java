package org.pumphandle.exchange;

import java.util.List;

/**
 * What a reader read.
 *
 * @param kind what the file is and by what it was recognised, in words for the user
 * @param rowsRead data rows, rejected ones with them
 * @param fixes rows that passed
 * @param notes what the user should know
 */
public record ReadCounts(String kind, long rowsRead, long fixes, List<String> notes) {

    public ReadCounts {
        notes = List.copyOf(notes);
    }

    /** Counts of a file whose kind the caller knows. */
    ReadCounts(long rowsRead, long fixes, List<String> notes) {
        this("", rowsRead, fixes, notes);
    }

    ReadCounts of(String recognisedKind) {
        return new ReadCounts(recognisedKind, rowsRead, fixes, notes);
    }
}
