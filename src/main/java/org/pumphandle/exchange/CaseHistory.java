package org.pumphandle.exchange;

import java.util.List;
import org.pumphandle.model.Fix;

/**
 * A case's own location history as it stood in a file.
 *
 * @param kind the kind of file and how it was recognised
 * @param notes what the user should know
 */
public record CaseHistory(String kind, List<Fix> fixes, List<String> notes) {

    public CaseHistory {
        fixes = List.copyOf(fixes);
        notes = List.copyOf(notes);
    }
}
