package org.pumphandle.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.custody.Tokeniser;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * One file of a carrier on its way in.
 *
 * @param mapping which column is what; empty to guess it from the header and the first rows
 * @param tokeniser makes tokens of raw numbers
 * @param rejects takes the rows that cannot be taken
 * @param sink takes the fixes
 * @param admission tells which rejected rows may be written
 * @param cells where the cells are that events name
 */
record CarrierReading(SourceText source, Optional<ColumnMapping> mapping, Tokeniser tokeniser, Rejects rejects, FixSink sink,
        Admission admission, CellPositions cells,
        Progress progress, Cancellation cancellation) {

    /**
     * Rejects a row, but counts one that the mandate keeps out, and writes nothing of one of which that cannot be told.
     *
     * @param fields without a raw number
     * @param pseudonym throws an IllegalArgumentException where there is none, as the two that follow
     */
    void reject(long line, IllegalArgumentException why, Supplier<List<String>> fields, Supplier<Pseudonym> pseudonym, IntSupplier latE7,
            IntSupplier lonE7) {
        switch (admission.ofRejected(pseudonym, latE7, lonE7)) {
            case IN -> rejects.reject(line, String.valueOf(why.getMessage()), fields.get());
            case UNKNOWN -> rejects.rejectWithheld(line, why, fields.get().size());
            case OUT -> {
                // It was counted, and nothing of it is kept.
            }
        }
    }
}
