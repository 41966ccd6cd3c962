package org.pumphandle.station;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.exchange.CaseLineList;
import org.pumphandle.job.Job;
import org.pumphandle.model.Case;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.StoredFixes;

/** Brings in a case line list. A case without positive test or consent is recorded, but can never be examined. */
public final class ImportCases {

    private ImportCases() {
    }

    public static Job<ImportReport> job(Station station, Path file) {
        return Job.of("Import cases from " + file.getFileName(), (progress, cancellation) -> {
            try (var run = new ImportRun(station, file, "case line list")) {
                if (run.isKnown()) {
                    return run.alreadyImported();
                }
                return station.store().inTransaction(() -> {
                    var cases = CaseLineList.read(file, station.zone(), run.rejects(), progress, cancellation);
                    run.begin();
                    cases.forEach(station.store().cases()::save);
                    return run.finish("case line list", cases.size() + run.rejects().count(), StoredFixes.count(cases.size()),
                            notExaminable(cases));
                });
            }
        });
    }

    private static List<String> notExaminable(List<Case> cases) {
        return cases.stream().filter(recorded -> recorded.whyNotExaminable().isPresent())
                .map(recorded -> "case " + recorded.id() + " is recorded but cannot be examined: " + recorded.whyNotExaminable().get())
                .collect(Collectors.toList());
    }
}
