package org.pumphandle.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.station.ExportClusters;
import org.pumphandle.station.FindClusters;
import org.pumphandle.station.Station;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spread clusters}: exposure clusters and who was there. */
@Command(name = "clusters", mixinStandardHelpOptions = true, description = "List the exposure clusters, each by the number that it keeps, with the cases "
        + "that were there in the order in which they came; or write them as a table for other programs. For tracers and supervisors; "
        + "tables for tracers alone.")
final class SpreadClustersCommand extends StationCommand {

    @Option(names = "--rule", paramLabel = "NAME", defaultValue = "vicinity-15", description = "The rule that the contacts were found under "
            + "(default: ${DEFAULT-VALUE}).")
    private String rule = "";

    @ArgGroup(exclusive = false)
    private @Nullable Table table;

    /** Where a table of them goes. */
    static final class Table {
        @Option(names = "--as", required = true, paramLabel = "FORMAT", description = "csv, parquet, geojson or geopackage.")
        private ExportFormat format;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the table.")
        private Path directory;

        @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
        Table() {
        }
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (table != null) {
            terminal.run(ExportClusters.job(station, rule, Set.of(table.format), table.directory))
                    .forEach(file -> out().println("wrote " + file));
            return;
        }
        var clusters = terminal.run(FindClusters.summaries(station, rule));
        if (clusters.isEmpty()) {
            out().println("no episodes under rule " + rule + " are near each other");
        }
        clusters.forEach(this::print);
    }

    private void print(ClusterSummary one) {
        var cluster = one.cluster();
        out().printf(Locale.ROOT, "%d  %s  from %s to %s near %.5f, %.5f, up to %.0f m from there: %d exposed by %d cases, %s%n",
                one.number(),
                one.name().isEmpty() ? "-" : one.name(), instant(cluster.firstT()), instant(cluster.lastT()), cluster.latDeg(),
                cluster.lonDeg(), one.extentM(), one.exposures().size(), one.presences().size(),
                one.course().trend().name().toLowerCase(Locale.ROOT));
        one.presences().forEach(present -> out().printf(Locale.ROOT, "    %s  from %s to %s, exposed %d%n", present.caseId(),
                instant(present.firstT()), instant(present.lastT()), present.exposed()));
    }

    private static Instant instant(double t) {
        return Instant.ofEpochSecond((long) t);
    }
}
