package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        this(source, wanted, progress, cancellation, CommentStrategy.NONE);
        requireDistinct(source.file(), header);
    }

    private CsvRows(SourceText source, String wanted, Progress progress, Cancellation cancellation, CommentStrategy comments) {
        source.requireText(wanted);
        this.source = source;
        this.progress = progress;
        this.cancellation = cancellation;
        this.records = records(source.characters(), separator(source.beginning()), 0, comments);
        this.header = advance(() -> {
            if (!records.hasNext()) {
                throw new ImportException(message("exchange.there-is-no-header-is", source.file(), wanted));
            }
            return records.next().fields().stream().map(String::strip).toList();
        });
    }

    /** Rows of which those that begin with a hash are comments, and whose names of columns may repeat. */
    static CsvRows withoutComments(SourceText source, String wanted, Progress progress, Cancellation cancellation) {
        return new CsvRows(source, wanted, progress, cancellation, CommentStrategy.SKIP);
    }

    /**
     * The rest of a file whose beginning was read elsewhere.
     *
     * @param linesBefore lines read there
     * @param rowsBefore rows read there
     */
    CsvRows(SourceText source, InputStream rest, List<String> header, long linesBefore, long rowsBefore, Progress progress,
            Cancellation cancellation) {
        this.source = source;
        this.progress = progress;
        this.cancellation = cancellation;
        this.header = header;
        this.rows = rowsBefore;
        this.records = records(SourceText.characters(rest), separator(source.beginning()), linesBefore, CommentStrategy.NONE);
    }

    private static Iterator<CsvRow> records(Reader characters, char separator, long linesBefore, CommentStrategy comments) {
        return CsvReader.builder().commentStrategy(comments).fieldSeparator(separator).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(LONGEST_ROW)
                .build(new CsvRow.Handler(linesBefore), new BufferedReader(characters, 1 << 16)).iterator();
    }

    /** The names of the columns in a header without quotes. */
    static List<String> headerOf(String line, char separator) {
        var row = new CsvRow();
        row.fill(line, separator, 1);
        return row.fields().stream().map(String::strip).toList();
    }

    /** @throws ImportException where a name stands twice, or the line holds values, which are never repeated */
    static List<String> requireDistinct(Path file, List<String> header) {
        if (header.stream().anyMatch(LongNumbers::isValue)) {
            throw new ImportException(message("exchange.line-1-holds-values-where", file));
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new ImportException(message("exchange.line-1-a-column-name", file, header));
        }
        return header;
    }

    /** The header as far as it stands in the first bytes; empty where it does not. */
    static List<String> headerOf(SourceText source) {
        return beginning(source, CommentStrategy.NONE).stream().findFirst().orElse(List.of()).stream().map(String::strip).toList();
    }

    /** The first rows, the header with them, as far as they stand in the first bytes of the file; without comments. */
    static List<List<String>> rowsWithoutComments(SourceText source) {
        return beginning(source, CommentStrategy.SKIP);
    }

    /** A note of the columns that are not used, where there are any. */
    static List<String> dropped(List<String> header, Set<String> used) {
        var dropped = new LinkedHashSet<>(header);
        dropped.removeAll(used);
        return dropped.isEmpty() ? List.of() : List.of(message("exchange.columns-dropped-while-reading", String.join(", ", dropped)));
    }

    /** The first rows below the header, as far as they stand in the first bytes of the file; reading does not begin by asking for them. */
    static List<List<String>> firstRows(SourceText source) {
        var rows = beginning(source, CommentStrategy.NONE);
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private static List<List<String>> beginning(SourceText source, CommentStrategy comments) {
        var text = source.beginning();
        int lastLine = text.lastIndexOf('\n');
        var whole = source.isAllBeginning() || lastLine < 0 ? text : text.substring(0, lastLine);
        var rows = new ArrayList<List<String>>();
        try {
            for (var row : CsvReader.builder().commentStrategy(comments).fieldSeparator(separator(text)).skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(whole)) {
                rows.add(row.getFields());
            }
        } catch (CsvParseException | UncheckedIOException onlyTheRowsBefore) {
            rows.trimToSize();
        }
        return rows;
    }

    static char separator(String beginning) {
        var line = beginning.lines().filter(text -> !text.isBlank() && !text.startsWith("##")).findFirst().orElse("");
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
            progress.read(message("exchange.reading", source.file().getFileName()), rows, source.bytesRead(), source.totalBytes());
        }
        return advance(records::next);
    }

    /** The next row, which belongs to the header and is no data row. */
    CsvRow nextAsHeader() {
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
            throw new ImportException(message("exchange.after-row-the-text-is", source.file(), rows), e);
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            throw source.unreadable(cause == null ? new IOException(e) : cause);
        }
    }
}
