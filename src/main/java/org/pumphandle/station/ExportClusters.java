package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.exchange.ClusterTable;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ExportFormat;

/** Writes the exposure clusters as a table for other programs, each by the number that it keeps. */
public final class ExportClusters {

    private ExportClusters() {
    }

    /**
     * @param rule name of the rule that the contacts were found under
     * @param formats in each of which the table is written
     * @param directory where the files go, which replace those of the same names; made where missing
     */
    public static Job<List<Path>> job(Station station, String rule, Set<ExportFormat> formats, Path directory) {
        return station.gate().job(Action.CLUSTERS_EXPORTED, message("station.export-clusters"), (_, cancellation) -> {
            var clusters = FindClusters.known(station, rule, cancellation);
            return WrittenTables.in(directory, "clusters",
                    List.of(ClusterTable.of(clusters, rule, station.zone(), station.mandateMark())), formats, cancellation);
        });
    }
}
