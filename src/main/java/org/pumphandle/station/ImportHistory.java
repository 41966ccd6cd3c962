package org.pumphandle.station;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.CaseHistoryReader;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Case;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.ImportReport;

/** Brings in the location history that a case gave with consent. Several files are one import: all of them or none. */
public final class ImportHistory {

    private ImportHistory() {
    }

    public static Job<List<ImportReport>> job(Station station, String caseId, List<Path> files) {
        return Job.of("Import history of case " + caseId, (progress, cancellation) -> {
            station.requireMandate();
            var recorded = station.recorded(caseId);
            recorded.whyNotExaminable().ifPresent(reason -> {
                throw new StationException("the history of case " + caseId + " is not imported: " + reason);
            });
            return station.store().inTransaction(() -> {
                var reports = new ArrayList<ImportReport>();
                for (var file : files) {
                    reports.add(importFile(station, recorded, file, progress, cancellation));
                }
                return List.copyOf(reports);
            });
        });
    }

    private static ImportReport importFile(Station station, Case recorded, Path file, Progress progress, Cancellation cancellation) {
        try (var run = new ImportRun(station, file, "history of " + recorded.id())) {
            if (run.isKnown()) {
                return run.alreadyImported();
            }
            var history = CaseHistoryReader.read(file, run.rejects(), progress, cancellation);
            station.store().cases().addHistory(recorded.id(), FixColumns.trajectory(0, history.fixes()));
            return run.record("history of case " + recorded.id() + ", " + history.kind(), history.fixes().size() + run.rejects().count(),
                    history.fixes().size(), history.notes());
        }
    }
}
