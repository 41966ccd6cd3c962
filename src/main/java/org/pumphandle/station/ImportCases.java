package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.pumphandle.exchange.CaseList;
import org.pumphandle.exchange.CaseListReader;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.StoredFixes;

/** Brings in a case line list. A case without positive test or consent is recorded, but can never be examined. */
public final class ImportCases {
    private static final int SHOWN = 5;

    private ImportCases() {
    }

    public static Job<ImportReport> job(Station station, Path file) {
        return station.gate().job(Action.CASES_IMPORTED, message("station.import-cases-from", file.getFileName()),
                (progress, cancellation) -> {
                    try (var run = new ImportRun(station, file, "case line list", cancellation)) {
                        if (run.isKnown()) {
                            return run.alreadyImported();
                        }
                        return station.store().inTransaction(() -> {
                            var list = CaseListReader.read(file, station.zone(), run.rejects(), progress, cancellation);
                            run.begin();
                            var notes = new ArrayList<>(list.notes());
                            var cases = withConsents(station, list, notes);
                            notes.addAll(merged(station, cases));
                            notes.addAll(notExaminable(cases));
                            var report = run.finish(list.kind(), list.rowsRead(), StoredFixes.count(cases.size()), notes);
                            station.gate().note(Action.CASES_IMPORTED, List.of(), ImportRun.outcome(List.of(report)));
                            return report;
                        });
                    }
                });
    }

    /** What another system does not know must not take a consent away that is recorded here; nor does a list bring back one that was withdrawn. */
    private static List<Case> withConsents(Station station, CaseList list, List<String> notes) {
        var kept = station.store().consents().versions();
        return list.cases().stream().map(listed -> {
            var intake = ConsentIntake.ofLineList(kept.getOrDefault(listed.id(), List.of()), listed.consent());
            intake.refusal().ifPresent(reason -> notes.add(message("station.case", listed.id(), reason)));
            var recorded = new Case(listed.id(), listed.testPositiveAt(), listed.onset(), listed.isolation(), intake.holding());
            station.store().cases().save(recorded, station.now());
            if (intake.isChange()) {
                ConsentIntake.eraseWhatIsNotAllowed(station, recorded);
            }
            return recorded;
        }).toList();
    }

    /** What the list says of a merged case is recorded with that one, and it stays merged. */
    private static List<String> merged(Station station, List<Case> cases) {
        var persons = new Persons(station);
        return cases.stream().map(Case::id).filter(id -> !persons.keptOf(id).equals(id))
                .map(id -> message("station.case-stays-merged-into", id, persons.keptOf(id)))
                .toList();
    }

    /** One line for each reason, with the first of the cases. */
    private static List<String> notExaminable(List<Case> cases) {
        var ids = new LinkedHashMap<String, List<String>>();
        for (var one : cases) {
            one.whyNotExaminable().ifPresent(reason -> ids.computeIfAbsent(reason, _ -> new ArrayList<>()).add(one.id()));
        }
        return ids.entrySet().stream().map(entry -> inWords(entry.getKey(), entry.getValue())).toList();
    }

    private static String inWords(String reason, List<String> ids) {
        var shown = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size()))) + (ids.size() > SHOWN ? ", ..." : "");
        return message("station.cases-cannot-be-examined", ids.size(), shown, reason);
    }
}
