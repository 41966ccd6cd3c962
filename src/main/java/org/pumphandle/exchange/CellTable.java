package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Cell;
import org.pumphandle.model.Fix;
import org.pumphandle.model.PreviewRow;

/** Reads a table of cells in whichever format it stands, recognised by its header. */
public final class CellTable {
    /** Beyond this a table is cut by network first: all of it is held in memory while events are read. */
    public static final int MOST_CELLS = 4_000_000;

    private static final String WANTED = "exchange.a-table-of-cells";
    private static final List<CellFormat> FORMATS = List.of(new OpenCellIdCells(), new FlowKitCells(), new SiteCells());

    private CellTable() {
    }

    /** What the file is, by its first line; empty where it is something else. */
    static Optional<String> recognise(List<String> firstLine) {
        var header = OpenCellIdCells.isWithoutHeader(firstLine) ? OpenCellIdCells.HEADER : firstLine;
        return FORMATS.stream().flatMap(format -> format.recognise(header).stream()).findFirst();
    }

    /**
     * Takes a look at the first rows.
     *
     * @return rows with the cell's name, and its position as a fix of no instant
     * @throws ImportException where the file is of another kind or cannot be taken
     */
    public static List<PreviewRow> preview(Path file) {
        var shown = new FirstRows();
        try (var rejects = Rejects.countedOnly()) {
            read(file, rejects, cell -> shown.add(List.of(cell.id()), new Fix(0, cell.latE7(), cell.lonE7(), cell.accuracyM())),
                    Progress.NONE, new Cancellation());
            shown.addRejected(rejects);
        } catch (FirstRows.EnoughRead enough) {
            return shown.rows();
        }
        return shown.rows();
    }

    /**
     * Reads a file.
     *
     * @throws ImportException where it is of another kind or cannot be taken
     */
    public static ReadCounts read(Path file, Rejects rejects, Consumer<Cell> sink, Progress progress, Cancellation cancellation) {
        try (var source = SourceText.open(file)) {
            source.requireText(message(WANTED));
            boolean isWithoutHeader = PlainRows.header(source).filter(OpenCellIdCells::isWithoutHeader).isPresent();
            var rows = isWithoutHeader
                    ? new CsvRows(source, source.bytes(), OpenCellIdCells.HEADER, 0, 0, progress, cancellation)
                    : new CsvRows(source, message(WANTED), progress, cancellation);
            for (var format : FORMATS) {
                var kind = format.recognise(rows.header());
                if (kind.isPresent()) {
                    return read(file, rows, format, rejects, sink).of(kind.get());
                }
            }
            throw new ImportException(message("exchange.line-1-the-header-is", file, rows.header(), message(WANTED)));
        }
    }

    private static ReadCounts read(Path file, CsvRows rows, CellFormat format, Rejects rejects, Consumer<Cell> sink) {
        rejects.header(rows.header());
        var names = rows.header().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        long cells = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            try {
                if (row.count() != names.size()) {
                    throw new IllegalArgumentException(message("exchange.has-fields-the-header-has", row.count(), names.size()));
                }
                sink.accept(format.cell(column -> names.contains(column) ? row.field(names.indexOf(column)).strip() : ""));
                if (++cells > MOST_CELLS) {
                    throw new ImportException(message("exchange.more-than-cells-cut-the", file, MOST_CELLS));
                }
            } catch (IllegalArgumentException e) {
                rejects.reject(row.line(), String.valueOf(e.getMessage()), row.fields());
                rejects.check(file, rows.rows(), false);
            }
        }
        FixesCsv.requireRows(file, rows.rows());
        rejects.check(file, rows.rows(), true);
        return new ReadCounts(rows.rows(), cells, notes(rows.header(), format));
    }

    private static List<String> notes(List<String> header, CellFormat format) {
        var dropped = new ArrayList<>(header);
        dropped.removeIf(name -> format.columns().contains(name.toLowerCase(Locale.ROOT)) || name.equals(Rejects.REASON));
        var notes = new ArrayList<>(
                List.of(message("exchange.a-cell-without-a-range", (long) CellShape.DEFAULT_RANGE_M, CellShape.BEAM_DEG)));
        if (!dropped.isEmpty()) {
            notes.add(message("exchange.columns-dropped-while-reading", String.join(", ", dropped)));
        }
        return notes;
    }
}
