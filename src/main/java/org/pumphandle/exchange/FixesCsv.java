package org.pumphandle.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
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
    private static final int SAMPLES = 20;
    private static final int LONGEST_TOKEN = 20;
    private static final String WITHHELD = "(withheld)";

    private final Path file;
    private final CsvRows rows;
    private final ColumnMapping mapping;
    private final List<CsvRecord> samples;
    private final int subject;
    private final int time;
    private final int lat;
    private final int lon;
    private final int accuracy;

    private FixesCsv(SourceText source, Optional<ColumnMapping> given, boolean history, Progress progress,
            Cancellation cancellation) {
        this.file = source.file();
        this.rows = new CsvRows(source, "a CSV of fixes", progress, cancellation);
        this.samples = samples(file, rows);
        this.mapping = given.orElseGet(() -> guess(file, rows, samples, history));
        this.subject = index(mapping.subject());
        this.time = index(mapping.time());
        this.lat = index(mapping.lat());
        this.lon = index(mapping.lon());
        this.accuracy = index(mapping.accuracy());
        if (!history && subject < 0) {
            throw notUnderstood(file, rows, false);
        }
    }

    private static List<CsvRecord> samples(Path file, CsvRows rows) {
        var samples = new ArrayList<CsvRecord>();
        while (samples.size() < SAMPLES && rows.hasNext()) {
            samples.add(rows.next());
        }
        if (samples.isEmpty()) {
            throw new ImportException(file + ": there is a header but no row below it");
        }
        return samples;
    }

    private static ColumnMapping guess(Path file, CsvRows rows, List<CsvRecord> samples, boolean history) {
        return ColumnMapping.guess(rows.header(), samples.stream().map(CsvRecord::getFields).toList())
                .orElseThrow(() -> notUnderstood(file, rows, history));
    }

    /**
     * The column mapping that a carrier's file is read with where none is given.
     *
     * @throws ImportException where the header is not understood
     */
    public static ColumnMapping guessMapping(Path file) {
        try (var source = SourceText.open(file)) {
            var rows = new CsvRows(source, "a CSV of fixes", Progress.NONE, new Cancellation());
            return guess(file, rows, samples(file, rows), false);
        }
    }

    /**
     * Reads a carrier's fixes, row by row.
     *
     * @param mapping empty to guess it from the header and the first rows
     * @throws ImportException where the file cannot be taken; then no fix of it may stay
     */
    public static ReadCounts read(Path file, Optional<ColumnMapping> mapping, Tokeniser tokeniser, Rejects rejects, FixSink sink,
            Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(file)) {
            return new FixesCsv(source, mapping, false, progress, cancellation).readAll(tokeniser, rejects, sink);
        }
    }

    /** Reads one case's own history; a row that lies before the row above is rejected. */
    static void readHistory(HistoryReading reading) {
        var reader = new FixesCsv(reading.source(), Optional.empty(), true, reading.progress(), reading.cancellation());
        if (reader.subject >= 0) {
            throw new ImportException(reader.file + ": the column '" + reader.mapping.subject()
                    + "' tells of many subscribers; a case's own history has none. Import it as carrier fixes, or remove the column");
        }
        var order = new TimeOrder();
        int sample = 0;
        while (sample < reader.samples.size() || reader.rows.hasNext()) {
            var row = sample < reader.samples.size() ? reader.samples.get(sample++) : reader.rows.next();
            reading.row(row.getStartingLineNumber(), () -> reader.asRead(row), () -> {
                var fix = reader.fix(row);
                order.check(fix.t());
                return fix;
            });
        }
        reader.notes().forEach(reading::note);
    }

    private List<String> asRead(CsvRecord row) {
        return IntStream.of(time, lat, lon, accuracy)
                .mapToObj(column -> column >= 0 && column < row.getFieldCount() ? row.getField(column) : "").toList();
    }

    private ReadCounts readAll(Tokeniser tokeniser, Rejects rejects, FixSink sink) {
        rejects.header(rows.header().stream().map(name -> mapping.rawNumber() && name.equals(mapping.subject()) ? "token" : name).toList());
        long fixes = 0;
        int sample = 0;
        long read = 0;
        while (sample < samples.size() || rows.hasNext()) {
            var row = sample < samples.size() ? samples.get(sample++) : rows.next();
            read++;
            try {
                readRow(row, tokeniser, sink);
                fixes++;
            } catch (IllegalArgumentException e) {
                rejects.reject(row.getStartingLineNumber(), String.valueOf(e.getMessage()), withoutNumber(row, tokeniser));
                rejects.check(file, read, false);
            }
        }
        rejects.check(file, read, true);
        return new ReadCounts(read, fixes, notes());
    }

    private void readRow(CsvRecord row, Tokeniser tokeniser, FixSink sink) {
        var fix = fix(row);
        sink.fix(token(row.getField(subject).strip(), tokeniser), fix.t(), fix.latE7(), fix.lonE7(), fix.accuracyM());
    }

    private Fix fix(CsvRecord row) {
        if (row.getFieldCount() != rows.header().size()) {
            throw new IllegalArgumentException(
                    "has " + row.getFieldCount() + " fields, the header has " + rows.header().size() + "; correct the row");
        }
        return new Fix(Values.time(mapping.time(), mapping.timeFormat(), row.getField(time)),
                Values.degreesE7(mapping.lat(), row.getField(lat), 90), Values.degreesE7(mapping.lon(), row.getField(lon), 180),
                accuracy < 0 || row.getField(accuracy).isBlank()
                        ? mapping.assumedAccuracyM()
                        : Values.accuracyM(String.valueOf(mapping.accuracy()), row.getField(accuracy)));
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
    private List<String> withoutNumber(CsvRecord row, Tokeniser tokeniser) {
        var fields = new ArrayList<>(row.getFields());
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
