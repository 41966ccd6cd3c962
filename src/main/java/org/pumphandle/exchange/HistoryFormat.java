package org.pumphandle.exchange;

import java.util.Optional;

/** A format of a case's own history. Implementations hold no state between files. */
interface HistoryFormat {

    /** What the file is and by what it was recognised, in words for the user; empty where it is of another format. */
    Optional<String> recognise(SourceText source);

    /**
     * Reads the file to its end, row by row.
     *
     * @throws ImportException where it cannot be taken
     */
    void read(HistoryReading reading);
}
