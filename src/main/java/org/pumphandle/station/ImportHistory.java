package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.CaseHistoryReader;
import org.pumphandle.exchange.HistoryRequest;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;

/** Brings in the location history that a case gave with consent. Several files are one import: all of them or none. */
public final class ImportHistory {

    private ImportHistory() {
    }

    /**
     * @param device the device that the case carried, where a file holds the fixes of several
     */
    public static Job<List<ImportReport>> job(Station station, String caseId, List<Path> files, Optional<String> device) {
        return station.gate().job(Action.HISTORY_IMPORTED, List.of(caseId), message("station.import-history-of-case", caseId),
                (progress, cancellation) -> {
                    var recorded = examinable(station, caseId);
                    var period = period(recorded);
                    return station.store().inTransaction(() -> {
                        var reports = new ArrayList<ImportReport>();
                        for (var file : files) {
                            reports.add(importFile(station, recorded,
                                    new HistoryRequest(file, period, device, station.mandate().admissionOfHistories()), progress,
                                    cancellation));
                        }
                        station.gate().note(Action.HISTORY_IMPORTED, List.of(caseId), ImportRun.outcome(reports));
                        return List.copyOf(reports);
                    });
                });
    }

    private static ImportReport importFile(Station station, Case recorded, HistoryRequest request, Progress progress,
            Cancellation cancellation) {
        var of = "history of " + recorded.id() + " since " + request.period().startT()
                + request.device().map(device -> " of " + device).orElse("");
        try (var run = new ImportRun(station, request.file(), of, cancellation)) {
            if (run.isKnown()) {
                return run.alreadyImported();
            }
            var history = CaseHistoryReader.read(request, run.rejects(), progress, cancellation);
            if (!station.stillHolds(recorded)) {
                throw new StationException(message("station.the-history-of-case-is", recorded.id()));
            }
            var stored = station.store().cases().addHistory(recorded.id(), run.begin(), history.trajectory());
            return run.finish(message("station.history-of-case", recorded.id(), history.kind()), history.rowsRead(), stored,
                    history.notes());
        }
    }

    /** @throws StationException where the case may not be examined */
    static Case examinable(Station station, String caseId) {
        var recorded = station.recorded(caseId);
        MergeCases.requireNotMerged(station, caseId);
        recorded.whyNotExaminable().ifPresent(reason -> {
            throw new StationException(message("station.the-history-of-case-is-not", caseId, reason));
        });
        return recorded;
    }

    /**
     * No rule looks further back; later fixes may count until isolation, which may not be known yet. Days outside the consent's scope are never
     * taken in.
     */
    static Window period(Case recorded) {
        var needed = new Window(Rule.earliestNeeded(ExaminableCase.of(recorded, FixColumns.EMPTY).anchor()).getEpochSecond(),
                Long.MAX_VALUE);
        var consent = recorded.consent();
        return consent == null ? Window.EMPTY : needed.meeting(consent.scope().window());
    }
}
