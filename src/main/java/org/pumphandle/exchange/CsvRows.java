package org.pumphandle.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** The rows of a CSV file under a header: separator by content, errors in the words of an import, progress in bytes. */
final class CsvRows {
    private static final int LONGEST_ROW = 1 << 16;
    private static final int ROWS_BETWEEN_REPORTS = 1 << 12;

    private final SourceText source;
    private final Iterator<CsvRow> records;
    private final List<String> header;
    private final Progress progress;
    private final Cancellation cancellation;
    private long rows;

    /**
     * @param wanted what is wanted, for messages
     */
    CsvRows(SourceText source, String wanted, Progress progress, Cancellation cancellation) {
        source.requireText(wanted);
        this.source = source;
        this.progress = progress;
        this.cancellation = cancellation;
        var reader = new BufferedReader(source.characters(), 1 << 16);
        this.records = CsvReader.builder().fieldSeparator(separator(source.beginning())).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_ROW).build(new CsvRow.Handler(), reader).iterator();
        this.header = advance(() -> records.next().fields().stream().map(String::strip).toList());
        if (new HashSet<>(header).size() < header.size()) {
            throw new ImportException(source.file() + ": line 1: a column name stands twice: " + header);
        }
    }

    /** The first rows below the header, as far as they stand in the first bytes of the file; reading does not begin by asking for them. */
    static List<List<String>> firstRows(SourceText source) {
        var text = source.beginning();
        int lastLine = text.lastIndexOf('\n');
        var whole = source.isAllBeginning() || lastLine < 0 ? text : text.substring(0, lastLine);
        var rows = new ArrayList<List<String>>();
        try {
            for (var row : CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(whole)) {
                rows.add(row.getFields());
            }
        } catch (CsvParseException | UncheckedIOException onlyTheRowsBefore) {
            rows.trimToSize();
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private static char separator(String beginning) {
        var line = beginning.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char c : new char[]{';', '\t'}) {
            if (count(line, c) > count(line, best)) {
                best = c;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    List<String> header() {
        return header;
    }

    boolean hasNext() {
        return advance(records::hasNext);
    }

    CsvRow next() {
        if (rows++ % ROWS_BETWEEN_REPORTS == 0) {
            cancellation.throwIfCancelled();
            progress.report("Reading " + source.file().getFileName(), source.bytesRead(), source.totalBytes());
        }
        return advance(records::next);
    }

    /** Data rows handed out so far. */
    long rows() {
        return rows;
    }

    private <T> T advance(java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            throw new ImportException(source.file() + ": after row " + rows
                    + " the text is no longer a CSV (a row longer than 64 KB, or a quote that is not closed); correct it there", e);
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            throw source.unreadable(cause == null ? new IOException(e) : cause);
        }
    }
}
