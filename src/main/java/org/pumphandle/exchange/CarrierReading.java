package org.pumphandle.exchange;

import java.util.Optional;
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
 * @param cells where the cells are that events name
 */
record CarrierReading(SourceText source, Optional<ColumnMapping> mapping, Tokeniser tokeniser, Rejects rejects, FixSink sink,
        CellPositions cells,
        Progress progress, Cancellation cancellation) {
}
