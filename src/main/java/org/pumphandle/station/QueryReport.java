package org.pumphandle.station;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.model.Rule;

/**
 * A query that was written.
 *
 * @param cases how many it asks about
 * @param stationKey the public key that verifies it, which the cluster is given by hand
 * @param notes one for each case that is not asked about, and why
 */
public record QueryReport(Path file, Rule rule, int cases, String stationKey, List<String> notes) {

    public QueryReport {
        notes = List.copyOf(notes);
    }
}
