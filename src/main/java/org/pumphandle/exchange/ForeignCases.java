package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;

/**
 * Cases of another system's line list, gathered row by row. None of these systems states consent, so none of their cases can be examined before one
 * is recorded here. For one thread.
 */
final class ForeignCases {
    private static final Pattern CONFIRMED = Pattern.compile("(.*CLASSIFICATION_)?CONFIRMED(_NO_SYMPTOMS|_UNKNOWN_SYMPTOMS)?");

    private static final Set<Part> DATES = EnumSet.of(Part.ONSET, Part.REPORTED, Part.ISOLATION, Part.POSITIVE_SAMPLE);

    private final CaseListFormat.Reading reading;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();
    private long broken;

    /**
     * One case as it stands in the file; what is missing is empty.
     *
     * @param fields in the order of {@link Part}
     */
    private record Row(long line, List<String> fields) {
        String get(Part part) {
            return fields.get(part.place);
        }
    }

    /** What is read of a case, and nothing else: no name, no address, no telephone number. */
    enum Part {
        ID(0), OTHER_ID(1), CLASSIFICATION(2), ONSET(3), REPORTED(4), ISOLATION(5), POSITIVE_SAMPLE(6);

        private final int place;

        Part(int place) {
            this.place = place;
        }
    }

    /** @param columns names of the parts in this format, by which rejected rows can be imported again; empty where there is no such part */
    ForeignCases(CaseListFormat.Reading reading, List<String> columns) {
        this.reading = reading;
        this.columns = List.copyOf(columns);
        reading.rejects().header(columns.stream().filter(name -> !name.isEmpty()).toList());
    }

    /** Adds a case: its parts in their order. */
    void add(long line, List<String> parts) {
        rows.add(new Row(line, parts.stream().map(String::strip).toList()));
    }

    /** Counts a row of which nothing can be taken. */
    void addBroken(long line, String reason) {
        broken++;
        reading.rejects().reject(line, reason, columns.stream().filter(name -> !name.isEmpty()).map(_ -> "").toList());
    }

    /**
     * All cases.
     *
     * @throws ImportException where too many rows cannot be taken
     */
    CaseList finish(String kind, List<String> notes) {
        var file = reading.source().file();
        if (rows.isEmpty() && broken == 0) {
            throw new ImportException(message("exchange.there-is-no-case-in", file));
        }
        var dates = new LineListDates(reading.zone(), rows.stream().flatMap(row -> DATES.stream().map(row::get)).toList());
        var repeated = repeatedIds();
        var taken = new HashSet<String>();
        var cases = new ArrayList<Case>();
        var all = new ArrayList<>(notes);
        long byReport = 0;
        for (var row : rows) {
            try {
                var one = read(row, dates, repeated);
                if (!taken.add(one.id())) {
                    throw new IllegalArgumentException(message("exchange.stands-in-the-file-twice", columns.getFirst(), one.id()));
                }
                cases.add(one);
                byReport += one.testPositiveAt() != null && row.get(Part.POSITIVE_SAMPLE).isEmpty() ? 1 : 0;
            } catch (IllegalArgumentException e) {
                reading.rejects().reject(row.line, String.valueOf(e.getMessage()), shown(row, dates));
            }
        }
        reading.rejects().check(file, rows.size() + broken, true);
        if (byReport > 0) {
            all.add(message("exchange.of-confirmed-cases-the-file", byReport));
        }
        dates.note().ifPresent(all::add);
        all.add(message("exchange.files-of-this-kind-state"));
        return new CaseList(kind, rows.size() + broken, false, cases, all);
    }

    /** A row as it can be corrected: its dates in a form that needs no other date to be understood. */
    private List<String> shown(Row row, LineListDates dates) {
        var fields = new ArrayList<String>();
        for (var part : Part.values()) {
            if (!columns.get(part.place).isEmpty()) {
                fields.add(DATES.contains(part) ? dates.shown(row.get(part)) : row.get(part));
            }
        }
        return fields;
    }

    private Set<String> repeatedIds() {
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(row.get(Part.ID), 1, Integer::sum));
        count.values().removeIf(times -> times == 1);
        return count.keySet();
    }

    private Case read(Row row, LineListDates dates, Set<String> repeated) {
        var id = row.get(Part.ID);
        var chosen = (id.isEmpty() || repeated.contains(id)) && !row.get(Part.OTHER_ID).isEmpty() ? row.get(Part.OTHER_ID) : id;
        var sampled = date(row, Part.POSITIVE_SAMPLE, dates);
        var reported = date(row, Part.REPORTED, dates);
        boolean isConfirmed = CONFIRMED.matcher(row.get(Part.CLASSIFICATION).toUpperCase(Locale.ROOT)).matches();
        return new Case(chosen, isConfirmed ? sampled == null ? reported : sampled : null, date(row, Part.ONSET, dates),
                date(row, Part.ISOLATION, dates), null);
    }

    private @Nullable Instant date(Row row, Part part, LineListDates dates) {
        return dates.instant(columns.get(part.place), row.get(part));
    }
}
