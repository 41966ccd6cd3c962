package org.pumphandle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it is understood before anything is stored.
 *
 * @param line line of the file, from 1; 0 where the file has none
 * @param cells what stands in the columns that are shown, as many as there are names; never a token or number of a subscriber
 * @param fix what it means; null where it is no fix, or cannot be taken
 * @param problem why it cannot be taken; empty where it can
 */
public record PreviewRow(long line, List<String> cells, @Nullable Fix fix, String problem) {

    public PreviewRow {
        cells = List.copyOf(cells);
    }

    public boolean isTaken() {
        return problem.isEmpty();
    }
}
