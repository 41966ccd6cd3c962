package org.pumphandle.exchange;

import java.util.List;
import org.pumphandle.model.FixColumns;

/**
 * A case's own location history as it stood in a file.
 *
 * @param kind the kind of file and how it was recognised
 * @param trajectory subject 0, or none where no fix was kept
 * @param rowsRead rows seen, rejected ones with them
 * @param notes what the user should know
 */
public record CaseHistory(String kind, FixColumns trajectory, long rowsRead, List<String> notes) {

    public CaseHistory {
        notes = List.copyOf(notes);
    }
}
