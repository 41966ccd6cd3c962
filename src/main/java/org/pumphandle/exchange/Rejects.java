package org.pumphandle.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.ImportReport.Reject;

/**
 * Rows of one file that were not taken: counted, the first ones kept, all written with their reasons to a CSV that can be corrected and
 * imported again. More than one row in a hundred stops the import. For one thread.
 */
public final class Rejects implements AutoCloseable {
    /** The column that carries the reason; readers pass over it. */
    static final String REASON = "reject_reason";

    private static final int KEPT = 100;
    private static final int SHOWN = 5;
    private static final double LARGEST_SHARE = 0.01;
    private static final long ROWS_BEFORE_STOPPING = 1_000;

    private final Path file;
    private final List<Reject> first = new ArrayList<>();
    private List<String> header = List.of();
    private String place = "line";
    private @Nullable CsvWriter writer;
    private long count;

    /**
     * @param file where rejected rows go; made with the first of them
     */
    public Rejects(Path file) {
        this.file = file;
    }

    /** Names the columns of the rows to come. */
    void header(List<String> columns) {
        header = List.copyOf(columns);
    }

    /** Rows are named by their number, as the file has no lines. */
    void nameByRow() {
        place = "row";
    }

    /** Rejects a row; no field of it holds a raw number. */
    void reject(long line, String reason, List<String> fields) {
        count++;
        if (first.size() < KEPT) {
            first.add(new Reject(line, reason));
        }
        var row = new ArrayList<>(fields);
        row.add(reason);
        writer().writeRecord(row);
    }

    /**
     * Goes on unless too many rows were rejected.
     *
     * @param rows rows read so far
     * @param finished whether these are all rows
     * @throws ImportException naming the first rejected rows
     */
    void check(Path source, long rows, boolean finished) {
        if (count == 0 || count <= rows * LARGEST_SHARE || (!finished && rows < ROWS_BEFORE_STOPPING)) {
            return;
        }
        var message = new StringBuilder(
                source + ": " + count + " of " + rows + (finished ? "" : " first") + " rows cannot be taken, more than "
                        + "1 %, so nothing is imported");
        first.stream().limit(SHOWN)
                .forEach(reject -> message.append("\n  ").append(place).append(' ').append(reject.line()).append(": ")
                        .append(reject.reason()));
        if (count > SHOWN) {
            message.append("\n  and ").append(count - SHOWN).append(" more");
        }
        throw new ImportException(message + "\n  correct the file and import it again; the rejected rows are in " + file);
    }

    public long count() {
        return count;
    }

    public List<Reject> first() {
        return List.copyOf(first);
    }

    /** The file of rejected rows, or null where no row was rejected. */
    public @Nullable Path writtenFile() {
        return writer == null ? null : file;
    }

    private CsvWriter writer() {
        var open = writer;
        if (open == null) {
            try {
                open = CsvWriter.builder().build(file);
            } catch (IOException e) {
                throw new ImportException(file + ": rejected rows cannot be written there; make the folder writable", e);
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
                throw new ImportException(file + ": rejected rows could not all be written; is the disk full?", e);
            }
        }
    }
}
