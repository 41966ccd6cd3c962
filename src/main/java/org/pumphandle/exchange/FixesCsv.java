package org.pumphandle.exchange;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pumphandle.custody.Tokeniser;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;

/** Fixes as CSV: those of many subscribers from a carrier, or one case's own history, which has no column of a token. */
public final class FixesCsv {
    private static final int LONGEST_TOKEN = 20;
    private static final String WITHHELD = "(withheld)";

    private final Path file;
    private final CsvRows rows;
    private final ColumnMapping mapping;
    private final int subject;
    private final int time;
    private final int lat;
    private final int lon;
    private final int accuracy;
    private final boolean isUtc;

    private FixesCsv(SourceText source, Optional<ColumnMapping> given, boolean history, Progress progress, Cancellation cancellation) {
        var firstRows = CsvRows.firstRows(source);
        this.file = source.file();
        this.rows = new CsvRows(source, "a CSV of fixes", progress, cancellation);
        this.mapping = given.orElseGet(() -> guess(file, rows, firstRows, history));
        this.subject = index(mapping.subject());
        this.time = index(mapping.time());
        this.lat = index(mapping.lat());
        this.lon = index(mapping.lon());
        this.accuracy = index(mapping.accuracy());
        var zone = mapping.timeFormat().zone();
        this.isUtc = zone != null && zone.normalized().equals(ZoneOffset.UTC);
        if (!history && subject < 0) {
            throw notUnderstood(file, rows, false);
        }
    }

    private static ColumnMapping guess(Path file, CsvRows rows, List<List<String>> firstRows, boolean history) {
        return ColumnMapping.guess(rows.header(), firstRows).orElseThrow(() -> notUnderstood(file, rows, history));
    }

    /**
     * The column mapping that a carrier's file is read with where none is given.
     *
     * @throws ImportException where the header is not understood
     */
    public static ColumnMapping guessMapping(Path file) {
        try (var source = SourceText.open(file)) {
            var firstRows = CsvRows.firstRows(source);
            return guess(file, new CsvRows(source, "a CSV of fixes", Progress.NONE, new Cancellation()), firstRows, false);
        }
    }

    /** Reads a carrier's fixes, row by row. */
    static ReadCounts read(CarrierReading reading) {
        return new FixesCsv(reading.source(), reading.mapping(), false, reading.progress(), reading.cancellation())
                .readAll(reading.tokeniser(), reading.rejects(), reading.sink());
    }

    /** Reads one case's own history; a row that lies before the row above is rejected. */
    static void readHistory(HistoryReading reading) {
        var reader = new FixesCsv(reading.source(), Optional.empty(), true, reading.progress(), reading.cancellation());
        if (reader.subject >= 0) {
            throw new ImportException(reader.file + ": the column '" + reader.mapping.subject()
                    + "' tells of many subscribers; a case's own history has none. Import it as carrier fixes, or remove the column");
        }
        var order = new TimeOrder();
        while (reader.rows.hasNext()) {
            var row = reader.rows.next();
            reading.row(row.line(), () -> reader.asRead(row), () -> {
                reader.requireWhole(row);
                var fix = new Fix(reader.t(row), reader.degreesE7(row, reader.lat, 90), reader.degreesE7(row, reader.lon, 180),
                        reader.accuracyM(row));
                order.check(fix.t());
                return fix;
            });
        }
        reader.requireRows();
        reader.notes().forEach(reading::note);
    }

    private List<String> asRead(CsvRow row) {
        return IntStream.of(time, lat, lon, accuracy).mapToObj(column -> column >= 0 && column < row.count() ? row.field(column) : "")
                .toList();
    }

    private ReadCounts readAll(Tokeniser tokeniser, Rejects rejects, FixSink sink) {
        rejects.header(rows.header().stream().map(name -> mapping.rawNumber() && name.equals(mapping.subject()) ? "token" : name).toList());
        long fixes = 0;
        try (var subscribers = new SubscriberCache(field -> sink.subscriber(token(field, tokeniser)))) {
            while (rows.hasNext()) {
                var row = rows.next();
                try {
                    requireWhole(row);
                    long t = t(row);
                    int latE7 = degreesE7(row, lat, 90);
                    int lonE7 = degreesE7(row, lon, 180);
                    float accuracyM = accuracyM(row);
                    sink.fix(subscribers.subscriber(row.text(), row.from(subject), row.to(subject)), t, latE7, lonE7, accuracyM);
                    fixes++;
                } catch (IllegalArgumentException e) {
                    rejects.reject(row.line(), String.valueOf(e.getMessage()), withoutNumber(row, tokeniser));
                    rejects.check(file, rows.rows(), false);
                }
            }
        }
        requireRows();
        rejects.check(file, rows.rows(), true);
        return new ReadCounts(rows.rows(), fixes, notes());
    }

    private void requireRows() {
        if (rows.rows() == 0) {
            throw new ImportException(file + ": there is a header but no row below it");
        }
    }

    private void requireWhole(CsvRow row) {
        if (row.count() != rows.header().size()) {
            throw new IllegalArgumentException(
                    "has " + row.count() + " fields, the header has " + rows.header().size() + "; correct the row");
        }
    }

    private long t(CsvRow row) {
        int from = row.from(time);
        int to = row.to(time);
        long t = switch (mapping.timeFormat().kind()) {
            case EPOCH_S -> FixText.wholeNumber(row.text(), from, to);
            case EPOCH_MS -> Math.floorDiv(FixText.wholeNumber(row.text(), from, to), 1000L);
            case ISO -> FixText.iso(row.text(), from, to, isUtc);
            case PATTERN -> FixText.UNUSUAL;
        };
        return t >= Fix.EARLIEST_T && t < Fix.LATEST_T ? t : Values.time(mapping.time(), mapping.timeFormat(), row.field(time));
    }

    private int degreesE7(CsvRow row, int column, int limitDeg) {
        long e7 = FixText.degreesE7(row.text(), row.from(column), row.to(column), limitDeg);
        return e7 != FixText.UNUSUAL ? (int) e7 : Values.degreesE7(rows.header().get(column), row.field(column), limitDeg);
    }

    private float accuracyM(CsvRow row) {
        if (accuracy < 0) {
            return mapping.assumedAccuracyM();
        }
        float metres = FixText.metres(row.text(), row.from(accuracy), row.to(accuracy));
        if (metres >= 0) {
            return metres;
        }
        var field = row.field(accuracy);
        return field.isBlank() ? mapping.assumedAccuracyM() : Values.accuracyM(rows.header().get(accuracy), field);
    }

    private String token(String field, Tokeniser tokeniser) {
        if (mapping.rawNumber()) {
            try {
                return tokeniser.token(field);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(mapping.subject() + " " + e.getMessage(), e);
            }
        }
        if (field.isEmpty() || field.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException(
                    mapping.subject() + " has " + field.length() + " characters; a token has 1 to " + LONGEST_TOKEN
                            + ". If these are numbers, give a column mapping with subject_kind=number");
        }
        return field;
    }

    /** The fields of a row as they may be written: a raw number is replaced by its token, or withheld where it may stand anywhere. */
    private List<String> withoutNumber(CsvRow row, Tokeniser tokeniser) {
        var fields = row.fields();
        if (subject >= 0 && mapping.rawNumber()) {
            if (fields.size() != rows.header().size()) {
                fields.replaceAll(field -> WITHHELD);
            } else {
                fields.set(subject, tokenOrWithheld(fields.get(subject).strip(), tokeniser));
            }
        }
        return fields;
    }

    private static String tokenOrWithheld(String number, Tokeniser tokeniser) {
        try {
            return tokeniser.token(number);
        } catch (IllegalArgumentException e) {
            return WITHHELD;
        }
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (accuracy < 0) {
            notes.add("the file states no accuracy; " + mapping.assumedAccuracyM() + " m is assumed for every fix");
        }
        var dropped = new ArrayList<>(rows.header());
        for (int used : new int[]{subject, time, lat, lon, accuracy}) {
            if (used >= 0) {
                dropped.remove(rows.header().get(used));
            }
        }
        dropped.remove(Rejects.REASON);
        if (!dropped.isEmpty()) {
            notes.add("columns dropped while reading: " + String.join(", ", dropped));
        }
        return notes;
    }

    private int index(@Nullable String column) {
        int index = column == null ? -1 : rows.header().indexOf(column);
        if (column != null && index < 0) {
            throw new ImportException(file + ": the column mapping names '" + column + "', but the header has " + rows.header());
        }
        return index;
    }

    private static ImportException notUnderstood(Path file, CsvRows rows, boolean history) {
        return new ImportException(file + ": line 1: the header " + rows.header() + " is not understood; wanted are columns for "
                + (history ? "" : "a token or number, ") + "time, lat, lon and, where stated, accuracy. "
                + (history ? "Rename the columns" : "Rename the columns, or give a column mapping with --mapping"));
    }
}
