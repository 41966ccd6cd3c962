package org.pumphandle.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        return station.gate().job(Action.IMPORT_REPORT_EXPORTED, "Export the report of import " + id, (progress, cancellation) -> {
            var recorded = UndoImport.find(station, id);
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            try {
                ImportReportHtml.write(fresh, recorded, station.name(), station.zone(), station.isDemonstration());
                return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new StationException(file + ": the report cannot be written there; choose a folder that can be written", e);
            }
        });
    }
}
