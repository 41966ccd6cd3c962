package org.pumphandle.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pumphandle.model.Cell;

/** A format of tables of cells, known by its header. Implementations hold no state. */
interface CellFormat {

    /** What the file is and by what it was recognised, in words for the user; empty where it is of another format. */
    Optional<String> recognise(List<String> header);

    /** The columns that are read; all others are dropped. */
    List<String> columns();

    /**
     * The cell of a row.
     *
     * @param field the stripped text of a column, empty where there is none
     * @throws IllegalArgumentException naming field, what was found and what is allowed
     */
    Cell cell(UnaryOperator<String> field);

    /** The range in metres, assumed where none is stated. */
    static double rangeM(String name, String text) {
        double stated = text.isEmpty() ? 0 : Values.accuracyM(name, text);
        return stated == 0 ? CellShape.DEFAULT_RANGE_M : stated;
    }
}
