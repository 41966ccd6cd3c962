package org.pumphandle.model;

import java.time.Instant;
import java.util.List;
import org.pumphandle.model.ImportReport.Reject;

/**
 * An import that the station keeps.
 *
 * @param id numbers ascend in the order of importing
 */
public record RecordedImport(long id, Instant at, ImportReport report) {

    /** This import with its rejected rows. */
    public RecordedImport with(List<Reject> rejects) {
        return new RecordedImport(id, at, new ImportReport(report.file(), report.kind(), report.alreadyImported(), report.rowsRead(),
                report.rejectedRows(), rejects, report.rejectsFile(), report.notes(), report.fixes()));
    }
}
