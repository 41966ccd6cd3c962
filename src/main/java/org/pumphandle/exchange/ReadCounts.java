package org.pumphandle.exchange;

import java.util.List;

/**
 * What a reader read.
 *
 * @param rowsRead data rows, rejected ones with them
 * @param fixes rows that passed
 * @param notes what the user should know
 */
public record ReadCounts(long rowsRead, long fixes, List<String> notes) {

    public ReadCounts {
        notes = List.copyOf(notes);
    }
}
