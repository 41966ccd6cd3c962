package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pumphandle.exchange.TableText;
import org.pumphandle.job.Job;
import org.pumphandle.model.TableExtract;

/** Lets rows of a table leave the station as they are shown: into the clipboard, or into a file. Before they do it stands in the log. */
public final class ExportTable {

    private ExportTable() {
    }

    /** The rows as text for the clipboard. */
    public static Job<String> copy(Station station, TableExtract extract) {
        return job(station, extract, message("station.copy-rows"), "copied", () -> TableText.tabSeparated(extract, station.mandateMark()));
    }

    /**
     * Writes the rows.
     *
     * @param file a CSV file, replaced where it stands
     * @return the file
     */
    public static Job<Path> csv(Station station, TableExtract extract, Path file) {
        return job(station, extract, message("station.export-rows"), "exported",
                () -> ReplacedFile.write(file, message("station.the-table"),
                        fresh -> TableText.writeCsv(fresh, extract, station.mandateMark())));
    }

    private static <T> Job<T> job(Station station, TableExtract extract, String title, String what,
            Callable<T> work) {
        var text = extract.table() + ": " + extract.rows().size() + " rows " + what;
        return Job.of(title, (_, _) -> station.gate().passing(extract.content().export(), extract.caseIds(), text, () -> {
            requireExaminable(station, extract);
            return work.call();
        }));
    }

    /** What a screen still shows of a case may be older than the withdrawal of its consent. */
    private static void requireExaminable(Station station, TableExtract extract) {
        for (var caseId : extract.caseIds()) {
            station.recorded(caseId).whyNotExaminable().ifPresent(why -> {
                throw new StationException(message("station.case-may-not-be-examined-any-more", caseId, why));
            });
        }
    }
}
