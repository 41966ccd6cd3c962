package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Cases of Go.Data as CSV, in the spelling of its interface ({@code visualId,dateOfOnset}) or of WHO's scripts ({@code case_id,date_of_onset}). */
final class GoDataCases implements CaseListFormat {
    /** Names of the parts of {@link ForeignCases.Part}, the usual one first. */
    private static final List<List<String>> NAMES = List.of(List.of("visualId", "case_id", "visual_id"), List.of("id", "uuid"),
            List.of("classification"), List.of("dateOfOnset", "date_of_onset"), List.of("dateOfReporting", "date_of_reporting"),
            List.of("isolationStartDate", "isolation_startdate"), List.of("dateSampleTaken", "date_sample_taken"));
    private static final int FIRST_DATE = 3;
    private static final int REPORTED = 4;

    /** The usual names of the parts. */
    static final List<String> COLUMNS = NAMES.stream().map(List::getFirst).toList();

    @Override
    public Optional<String> recognise(SourceText source) {
        var header = source.kind() == SourceText.Kind.TEXT ? CsvRows.headerOf(source) : List.<String>of();
        boolean isOne = index(header, 2) >= 0 && index(header, FIRST_DATE) >= 0 && index(header, REPORTED) >= 0
                && (index(header, 0) >= 0 || index(header, 1) >= 0);
        return isOne
                ? Optional.of(message("exchange.case-line-list-of-go", header.get(index(header, 2)), header.get(index(header, FIRST_DATE)),
                        header.get(index(header, REPORTED))))
                : Optional.empty();
    }

    private static int index(List<String> header, int part) {
        return NAMES.get(part).stream().mapToInt(header::indexOf).filter(index -> index >= 0).findFirst().orElse(-1);
    }

    @Override
    public CaseList read(Reading reading, String kind) {
        var rows = new CsvRows(reading.source(), message("exchange.a-case-line-list-csv"), reading.progress(), reading.cancellation());
        var header = rows.header();
        var cases = new ForeignCases(reading, COLUMNS);
        var used = new TreeSet<>(Set.of(Rejects.REASON));
        for (int part = 0; part < NAMES.size(); part++) {
            if (index(header, part) >= 0) {
                used.add(header.get(index(header, part)));
            }
        }
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.count() != header.size()) {
                cases.addBroken(row.line(), message("exchange.has-fields-the-header-has", row.count(), header.size()));
                continue;
            }
            var parts = new ArrayList<String>();
            for (int part = 0; part < NAMES.size(); part++) {
                parts.add(index(header, part) < 0 ? "" : row.field(index(header, part)));
            }
            cases.add(row.line(), parts);
        }
        return cases.finish(kind, CsvRows.dropped(header, used));
    }
}
