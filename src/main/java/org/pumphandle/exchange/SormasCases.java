package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cases of SORMAS as CSV: a row of entities, which may be missing, then a row of the paths of properties; lines that begin with {@code ##} are
 * comments. A case may have several samples and tests, whose columns repeat.
 */
final class SormasCases implements CaseListFormat {
    private static final List<String> IDS = List.of("uuid", "externalID", "epidNumber");
    private static final String CLASSIFICATION = "caseClassification";
    private static final String ENTITY = "CaseData";
    private static final String ONSET = "symptoms.onsetDate";
    private static final String REPORTED = "reportDate";
    private static final String ISOLATION = "quarantineFrom";
    private static final String SAMPLED = "sampleDateTime";
    private static final String TESTED = "testDateTime";
    private static final Set<String> RESULTS = Set.of("testResult", "pathogenTestResult");
    private static final String POSITIVE = "POSITIVE";
    private static final String CONFIRMED = "CONFIRMED";

    @Override
    public Optional<String> recognise(SourceText source) {
        var header = SormasHeader.of(source);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        var paths = header.get().paths();
        boolean hasId = IDS.stream().anyMatch(paths::contains);
        if (hasId && header.get().entities().contains(ENTITY)) {
            return Optional.of(message("exchange.case-line-list-of-sormas", ENTITY));
        }
        return hasId && paths.contains(CLASSIFICATION)
                ? Optional.of(message("exchange.case-line-list-of-sormas-it", CLASSIFICATION))
                : Optional.empty();
    }

    @Override
    public CaseList read(Reading reading, String kind) {
        var rows = CsvRows.withoutComments(reading.source(), message("exchange.a-case-line-list-csv"), reading.progress(),
                reading.cancellation());
        var header = SormasHeader.pathsBelow(rows);
        var id = IDS.stream().filter(header::contains).findFirst().orElseThrow();
        var cases = new ForeignCases(reading, List.of(id, "", CLASSIFICATION, ONSET, REPORTED, ISOLATION, SAMPLED));
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.count() > header.size()) {
                cases.addBroken(row.line(), message("exchange.has-fields-the-header-has", row.count(), header.size()));
                continue;
            }
            var parts = new ArrayList<String>();
            for (var name : List.of(id, "", CLASSIFICATION, ONSET, REPORTED, ISOLATION)) {
                parts.add(field(row, header.indexOf(name)));
            }
            parts.add(positiveSample(row, header));
            if (!header.contains(CLASSIFICATION)) {
                // Nobody classified these cases: a positive test does.
                parts.set(2, parts.getLast().isEmpty() ? "" : CONFIRMED);
            }
            cases.add(row.line(), parts);
        }
        var used = new TreeSet<>(RESULTS);
        used.addAll(List.of(id, CLASSIFICATION, ONSET, REPORTED, ISOLATION, SAMPLED, TESTED, Rejects.REASON));
        return cases.finish(kind, CsvRows.dropped(header, used));
    }

    /** Rows may end early. */
    private static String field(CsvRow row, int column) {
        return column < 0 || column >= row.count() ? "" : row.field(column);
    }

    /** When the first sample with a positive result was taken, or tested where that is not stated. */
    private static String positiveSample(CsvRow row, List<String> header) {
        var sampled = "";
        var tested = "";
        boolean hasResults = header.stream().anyMatch(RESULTS::contains);
        for (int column = 0; column < header.size(); column++) {
            var name = header.get(column);
            var field = field(row, column).strip();
            if (name.equals(SAMPLED)) {
                sampled = field;
                tested = "";
            } else if (name.equals(TESTED)) {
                tested = field;
            } else if (RESULTS.contains(name) && field.equals(POSITIVE)) {
                return sampled.isEmpty() ? tested : sampled;
            }
        }
        return hasResults ? "" : sampled;
    }
}
