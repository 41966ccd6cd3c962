package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pumphandle.exchange.page.PageAssets;
import org.pumphandle.exchange.page.PageHtml;
import org.pumphandle.exchange.page.PagePdf;
import org.pumphandle.exchange.situation.SituationPage;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;

/**
 * Writes how things stood at the end of a day, as far as records tell: for the office, without names, cases or contacts. The same state of the station gives the
 * same bytes.
 */
public final class ExportSituationReport {

    private ExportSituationReport() {
    }

    /**
     * @param day today or an earlier one
     * @param assets the folder of what comes with the program
     * @param file PDF or HTML by its ending, replaced where it stands
     * @return the file
     */
    public static Job<Path> job(Station station, LocalDate day, Path assets, Path file) {
        return Job.of(message("station.situation-report"), (progress, cancellation) -> station.gate()
                .passing(Action.SITUATION_REPORT_EXPORTED, List.of(), "day " + day, () -> {
                    if (day.isAfter(station.today())) {
                        throw new StationException(message("station.that-day-has-not-come", day, station.today()));
                    }
                    boolean isPdf = isPdf(file);
                    var report = new SituationReview(station, day, progress, cancellation).report();
                    var printing = PageAssets.read(assets);
                    var page = SituationPage.of(report, printing);
                    progress.report(message("station.writing", file.getFileName()), 0, 0);
                    return ReplacedFile.write(file, message("station.the-report"), fresh -> {
                        if (isPdf) {
                            PagePdf.write(fresh, page, printing);
                        } else {
                            PageHtml.write(fresh, page);
                        }
                    });
                }));
    }

    private static boolean isPdf(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".html")) {
            throw new StationException(message("station.a-situation-report-is-pdf-or-html", file.getFileName()));
        }
        return name.endsWith(".pdf");
    }
}
