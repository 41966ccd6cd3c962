package org.pumphandle.model;

import java.time.Instant;
import java.util.List;
import org.pumphandle.model.ImportReport.ReasonCount;
import org.pumphandle.model.ImportReport.Reject;

/**
 * An import that the station keeps.
 *
 * @param id numbers ascend in the order of importing
 * @param fileBytes size of the file as it was, packed where it was packed; 0 where it is not known
 */
public record RecordedImport(long id, Instant at, long fileBytes, ImportReport report) {

    /** This import with its rejected rows. */
    public RecordedImport with(List<Reject> rejects, List<ReasonCount> reasons) {
        return new RecordedImport(id, at, fileBytes, new ImportReport(report.file(), report.kind(), report.alreadyImported(),
                report.rowsRead(), report.rejectedRows(), rejects, reasons, report.rejectsFile(), report.notes(), report.fixes()));
    }
}
