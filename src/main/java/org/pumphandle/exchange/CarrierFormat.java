package org.pumphandle.exchange;

import java.util.Optional;

/** A format of carrier data: fixes of many subscribers. Implementations hold no state between files. */
interface CarrierFormat {

    /** What the file is and by what it was recognised, in words for the user; empty where it is of another format. */
    Optional<String> recognise(SourceText source);

    /**
     * Reads the file to its end, row by row.
     *
     * @throws ImportException where it cannot be taken; then no fix of it may stay
     */
    ReadCounts read(CarrierReading reading);
}
