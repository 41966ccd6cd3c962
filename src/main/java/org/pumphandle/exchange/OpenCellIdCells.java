package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pumphandle.model.Cell;

/** OpenCelliD's table, with its header or, as the files of one country come, without. Events name a cell as {@code mcc-net-area-cell}. */
final class OpenCellIdCells implements CellFormat {
    static final List<String> HEADER = List.of("radio", "mcc", "net", "area", "cell", "unit", "lon", "lat", "range", "samples",
            "changeable",
            "created", "updated", "averageSignal");
    private static final Set<String> RADIOS = Set.of("GSM", "UMTS", "LTE", "CDMA", "NR", "NBIOT");

    @Override
    public Optional<String> recognise(List<String> header) {
        return header.containsAll(List.of("mcc", "net", "area", "cell", "lon", "lat", "range"))
                ? Optional.of(message("exchange.cell-table-of-opencellid-it"))
                : Optional.empty();
    }

    /** Whether the first line is a cell already. */
    static boolean isWithoutHeader(List<String> firstLine) {
        return firstLine.size() == HEADER.size() && RADIOS.contains(firstLine.getFirst());
    }

    @Override
    public List<String> columns() {
        return List.of("mcc", "net", "area", "cell", "lon", "lat", "range");
    }

    @Override
    public Cell cell(UnaryOperator<String> field) {
        var id = String.join("-", field.apply("mcc"), field.apply("net"), field.apply("area"), field.apply("cell"));
        return new CellShape(Values.degreesE7("lat", field.apply("lat"), 90), Values.degreesE7("lon", field.apply("lon"), 180),
                CellFormat.rangeM("range", field.apply("range")), null).cell(id, Cell.EARLIEST_DAY, Cell.LATEST_DAY);
    }
}
