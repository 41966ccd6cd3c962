package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;

/** What all fixes as CSV share: how a header is understood, and one case's own history, which has no column of a token. */
public final class FixesCsv {

    private FixesCsv() {
    }

    /** What is said to be wanted where something else is found. */
    static String wanted() {
        return message("exchange.a-csv-of-fixes");
    }

    /**
     * The column mapping that a carrier's file is read with where none is given.
     *
     * @throws ImportException where the header is not understood
     */
    public static ColumnMapping guessMapping(Path file) {
        try (var source = SourceText.open(file)) {
            return CarrierFixesParquet.guessMapping(source).orElseGet(() -> {
                var firstRows = CsvRows.firstRows(source);
                var rows = new CsvRows(source, wanted(), Progress.NONE, new Cancellation());
                return layout(file, rows.header(), firstRows, Optional.empty(), false).mapping();
            });
        }
    }

    /**
     * A mapping as it fits a file; as it is where it does not, so that the file's reader says why.
     *
     * @throws ImportException where the file cannot be read
     */
    public static ColumnMapping fitted(Path file, ColumnMapping mapping) {
        return mapping.fitting(header(file)).orElse(mapping);
    }

    /** The header of a text file; none where it has none. */
    static List<String> header(Path file) {
        try (var source = SourceText.open(file)) {
            if (source.kind() != SourceText.Kind.TEXT) {
                return List.of();
            }
            return PlainRows.header(source).orElseGet(() -> new CsvRows(source, wanted(), Progress.NONE, new Cancellation()).header());
        }
    }

    /**
     * How rows under this header are read.
     *
     * @param firstRows rows below the header, to guess from
     * @param given the mapping; empty to guess it
     * @param isHistory whether no subscriber is wanted
     * @throws ImportException where the header is not understood
     */
    static FixLayout layout(Path file, List<String> header, List<List<String>> firstRows, Optional<ColumnMapping> given,
            boolean isHistory) {
        var mapping = given.or(() -> ColumnMapping.guess(header, firstRows))
                .orElseThrow(() -> headerNotUnderstood(file, header, isHistory));
        var layout = FixLayout.of(file, header, mapping);
        if (!isHistory && layout.subject() < 0) {
            throw headerNotUnderstood(file, header, false);
        }
        return layout;
    }

    /** Reads one case's own history; a row that lies before the row above is rejected. */
    static void readHistory(HistoryReading reading) {
        var file = reading.source().file();
        var firstRows = CsvRows.firstRows(reading.source());
        var rows = new CsvRows(reading.source(), wanted(), reading.progress(), reading.cancellation());
        var layout = layout(file, rows.header(), firstRows, Optional.empty(), true);
        if (layout.subject() >= 0) {
            throw new ImportException(message("exchange.the-column-tells-of-many", file, layout.mapping().subject()));
        }
        var order = new TimeOrder();
        while (rows.hasNext()) {
            var row = rows.next();
            reading.row(row.line(), () -> asRead(layout, row), () -> {
                layout.requireWhole(row);
                var fix = new Fix(layout.t(row), layout.latE7(row), layout.lonE7(row), layout.accuracyM(row));
                order.check(fix.t());
                return fix;
            });
        }
        requireRows(file, rows.rows());
        layout.notes().forEach(reading::note);
    }

    private static List<String> asRead(FixLayout layout, CsvRow row) {
        return IntStream.of(layout.time(), layout.lat(), layout.lon(), layout.accuracy())
                .mapToObj(column -> column >= 0 && column < row.count() ? row.field(column) : "").toList();
    }

    static void requireRows(Path file, long rows) {
        if (rows == 0) {
            throw new ImportException(message("exchange.there-is-a-header-but-no", file));
        }
    }

    private static ImportException headerNotUnderstood(Path file, List<String> header, boolean isHistory) {
        return new ImportException(isHistory
                ? message("exchange.the-header-of-a-history-is-not-understood", file, header)
                : message("exchange.the-header-is-not-understood", file, header));
    }

    /** Where the names of columns stand in no line. */
    static ImportException columnsNotUnderstood(Path file, List<String> columns) {
        return new ImportException(message("exchange.the-columns-are-not-understood", file, columns));
    }
}
