package org.pumphandle.exchange;

import java.time.ZoneId;
import java.util.Optional;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** A format of case line lists. Implementations hold no state between files. */
interface CaseListFormat {

    /**
     * One file on its way in.
     *
     * @param zone the zone of dates without a time and of times without an offset
     */
    record Reading(SourceText source, ZoneId zone, Rejects rejects, Progress progress, Cancellation cancellation) {
    }

    /** What the file is and by what it was recognised, in words for the user; empty where it is of another format. */
    Optional<String> recognise(SourceText source);

    /**
     * Reads the file to its end.
     *
     * @param kind what {@link #recognise} gave
     * @throws ImportException where it cannot be taken
     */
    CaseList read(Reading reading, String kind);
}
