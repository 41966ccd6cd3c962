package org.pumphandle.exchange;

import java.util.Optional;
import org.pumphandle.model.Cell;

/** Where cells are. */
@FunctionalInterface
public interface CellPositions {

    /** Of a station without cells. */
    CellPositions NONE = (id, day) -> Optional.empty();

    /**
     * The cell in its version of that day.
     *
     * @param day days since 1970-01-01 UTC
     */
    Optional<Cell> at(String id, long day);
}
