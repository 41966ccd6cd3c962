package org.pumphandle.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one import did.
 *
 * @param file name of the file as the user gave it
 * @param kind what kind of file it was found to be, in words
 * @param alreadyImported whether the same content was imported before, so that nothing was read
 * @param rowsRead data rows seen
 * @param rejectedRows rows not taken
 * @param firstRejects the first rejected rows with their reasons, at most 100
 * @param rejectsFile where all rejected rows stand with their reasons, to be corrected and imported again; null where there is none
 * @param reasons why rows were rejected and how many for each reason, those of most rows first; values are left out of them
 * @param notes what else the user should know: dropped columns, an assumed accuracy
 * @param fixes what was stored; of an import of something else than fixes, its count alone
 */
public record ImportReport(String file, String kind, boolean alreadyImported, long rowsRead, long rejectedRows,
        List<Reject> firstRejects, List<ReasonCount> reasons, @Nullable Path rejectsFile, List<String> notes, StoredFixes fixes) {

    public ImportReport {
        firstRejects = List.copyOf(firstRejects);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /** A report that does not group the reasons. */
    public ImportReport(String file, String kind, boolean alreadyImported, long rowsRead, long rejectedRows, List<Reject> firstRejects,
            @Nullable Path rejectsFile, List<String> notes, StoredFixes fixes) {
        this(file, kind, alreadyImported, rowsRead, rejectedRows, firstRejects, List.of(), rejectsFile, notes, fixes);
    }

    /** Rows stored. */
    public long stored() {
        return fixes.stored();
    }

    /** Whether it brought fixes of subscribers or of a case; only such an import can be undone. */
    public boolean isOfFixes() {
        return fixes.period() != null || fixes.duplicates() > 0;
    }

    /**
     * A row that was not taken.
     *
     * @param line line of the file, from 1
     * @param reason field, what was found, what is allowed; never a raw number of a subscriber
     */
    public record Reject(long line, String reason) {
    }

    /**
     * How many rows were rejected for one reason.
     *
     * @param reason without the values that were found
     */
    public record ReasonCount(String reason, long rows) {
    }
}
