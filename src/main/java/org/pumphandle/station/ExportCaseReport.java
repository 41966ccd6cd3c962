package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.CaseReport;
import org.pumphandle.exchange.CaseReportHtml;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Writes what is known of one case for paper: no name, no position, and of its contacts their references alone. */
public final class ExportCaseReport {

    private ExportCaseReport() {
    }

    /**
     * @param hasNotes whether the notes are written too
     * @param file an HTML page, replaced where it stands
     * @return the file
     */
    public static Job<Path> job(Station station, String caseId, boolean hasNotes, Path file) {
        return station.gate().job(Action.CASE_REPORT_EXPORTED, List.of(caseId), message("station.export-the-report-of-case", caseId),
                (_, _) -> {
                    var review = station.reviewed(caseId);
                    var summary = review.summary();
                    boolean isExaminable = summary.notExaminable().isEmpty();
                    var report = new CaseReport(station.name(), station.mandateMark(), station.now(), station.zone(), summary.recorded(),
                            summary.notExaminable(), summary.merging().merged(), summary.fixes(), review.window(),
                            isExaminable ? review.rule() : Optional.empty(),
                            isExaminable ? review.contacts() : List.of(), CaseDesk.work(station, caseId), hasNotes);
                    return ReplacedFile.write(file, message("station.the-report"), fresh -> CaseReportHtml.write(fresh, report));
                });
    }
}
