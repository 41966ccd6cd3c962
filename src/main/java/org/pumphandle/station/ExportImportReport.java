package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import org.pumphandle.exchange.ImportReportHtml;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/** Writes the report of an import, as it is kept with the station, to a file. */
public final class ExportImportReport {

    private ExportImportReport() {
    }

    /**
     * @param id the import's number
     * @param file an HTML page, replaced where it stands
     * @return the file
     */
    public static Job<Path> job(Station station, long id, Path file) {
        return station.gate().job(Action.IMPORT_REPORT_EXPORTED, message("station.export-the-report-of-import", id),
                (progress, cancellation) -> {
                    var recorded = UndoImport.find(station, id);
                    return ReplacedFile.write(file, message("station.the-report"),
                            fresh -> ImportReportHtml.write(fresh, recorded, station.name(), station.zone(),
                                    station.isDemonstration()));
                });
    }
}
