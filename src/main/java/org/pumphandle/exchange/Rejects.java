package org.pumphandle.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.ImportReport.ReasonCount;
import org.pumphandle.model.ImportReport.Reject;
import org.pumphandle.words.Messages;

/**
 * Rows of one file that were not taken: counted, the first ones kept, all written with their reasons to a CSV that can be corrected and
 * imported again. More than one row in a hundred stops the import. For one thread.
 */
public final class Rejects implements AutoCloseable {
    /** The column that carries the reason; readers pass over it. */
    static final String REASON = "reject_reason";
    /** The column of what a number became. */
    static final String TOKEN = "token";

    private static final int KEPT = 100;
    private static final int SHOWN = 5;
    private static final double LARGEST_SHARE = 0.01;
    private static final long ROWS_BEFORE_STOPPING = 1_000;
    private static final int MOST_REASONS = 50;

    /** What differs from row to row in a reason: values, quoted as each language does, and instants. */
    private static final Pattern VALUES = Pattern
            .compile(" ?(?:'[^']*'|«[^»]*»|“[^”]*”|„[^“]*“|״[^״]*״|\"[^\"]*\")| ?\\(?\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\\)?");

    private final @Nullable Path file;
    private final List<Reject> first = new ArrayList<>();
    private final Map<String, Long> reasons = new LinkedHashMap<>();
    private List<String> header = List.of();
    private boolean isNamedByRow;
    private @Nullable CsvWriter writer;
    private @Nullable LongNumbers hidden;
    private Set<String> hiddenIn = Set.of();
    private long count;

    /**
     * @param file where rejected rows go; made with the first of them
     */
    public Rejects(Path file) {
        this.file = file;
    }

    private Rejects() {
        this.file = null;
    }

    /** For a look at a file: rows are counted and never written, and however many they are, reading goes on. */
    public static Rejects countedOnly() {
        return new Rejects();
    }

    /** Names the columns of the rows to come. */
    void header(List<String> columns) {
        header = List.copyOf(columns);
    }

    /** Rows are named by their number, as the file has no lines. */
    void nameByRow() {
        isNamedByRow = true;
    }

    /**
     * Reasons quote what stood in a field. From now on they show no long number, which may be somebody's in a wrong column.
     *
     * @param columns in which long numbers are hidden as well
     */
    void hide(LongNumbers numbers, String... columns) {
        hidden = numbers;
        hiddenIn = Set.of(columns);
    }

    /** Rejects a row; no field of it holds a raw number. */
    void reject(long line, String why, List<String> fields) {
        var numbers = hidden;
        var reason = numbers == null ? why : numbers.hidden(why);
        count++;
        if (first.size() < KEPT) {
            first.add(new Reject(line, reason));
        }
        var group = VALUES.matcher(reason).replaceAll("");
        reasons.merge(reasons.size() < MOST_REASONS || reasons.containsKey(group) ? group : Messages.message("exchange.other-reasons"), 1L,
                Long::sum);
        if (file != null) {
            var row = new ArrayList<>(fields);
            for (int i = 0; numbers != null && i < Math.min(row.size(), header.size()); i++) {
                if (hiddenIn.contains(header.get(i))) {
                    row.set(i, numbers.hidden(row.get(i)));
                }
            }
            row.add(reason);
            writer(file).writeRecord(row);
        }
    }

    /** Rejects a row of which nothing may be written but its line and a reason without values. */
    void rejectWithheld(long line, IllegalArgumentException why, int columns) {
        reject(line, RowFault.withoutValues(why), Collections.nCopies(columns, SubjectColumn.WITHHELD));
    }

    /**
     * Goes on unless too many rows were rejected.
     *
     * @param rows rows read so far
     * @param finished whether these are all rows
     * @throws ImportException naming the first rejected rows
     */
    void check(Path source, long rows, boolean finished) {
        if (file == null || count == 0 || count <= rows * LARGEST_SHARE || (!finished && rows < ROWS_BEFORE_STOPPING)) {
            return;
        }
        var shown = first.stream().limit(SHOWN).map(this::inWords).collect(Collectors.joining("\n  "));
        var lines = count > SHOWN ? shown + "\n  " + Messages.message("exchange.and-more", count - SHOWN) : shown;
        throw new ImportException(finished
                ? Messages.message("exchange.too-many-rows-cannot-be-taken", source, count, rows, lines, file)
                : Messages.message("exchange.too-many-of-the-first-rows", source, count, rows, lines, file));
    }

    private String inWords(Reject reject) {
        return isNamedByRow
                ? Messages.message("exchange.row-and-reason", reject.line(), reject.reason())
                : Messages.message("exchange.line-and-reason", reject.line(), reject.reason());
    }

    public long count() {
        return count;
    }

    public List<Reject> first() {
        return List.copyOf(first);
    }

    /** How many rows were rejected for which reason, those of most rows first. */
    public List<ReasonCount> reasons() {
        return reasons.entrySet().stream().map(entry -> new ReasonCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ReasonCount::rows).reversed()).toList();
    }

    /** The file of rejected rows, or null where no row was rejected. */
    public @Nullable Path writtenFile() {
        return writer == null ? null : file;
    }

    private CsvWriter writer(Path target) {
        var open = writer;
        if (open == null) {
            try {
                open = CsvWriter.builder().build(target);
            } catch (IOException e) {
                throw new ImportException(Messages.message("exchange.rejected-rows-cannot-be-written", target), e);
            }
            writer = open;
            var columns = new ArrayList<>(header);
            columns.add(REASON);
            open.writeRecord(columns);
        }
        return open;
    }

    @Override
    public void close() {
        var open = writer;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new ImportException(Messages.message("exchange.rejected-rows-could-not-all", file), e);
            }
        }
    }
}
