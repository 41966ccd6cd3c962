package org.pumphandle.command;

import java.time.Instant;
import java.util.Locale;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.station.FindClusters;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batch clusters}: the exposure clusters that a batch can be composed of. */
@Command(name = "clusters", mixinStandardHelpOptions = true, description = "List the exposure clusters among the contacts of the last matches: episodes "
        + "near each other in place and time. For tracers and supervisors.")
final class BatchClustersCommand extends StationCommand {

    @Option(names = "--rule", paramLabel = "NAME", defaultValue = "vicinity-15", description = "The rule that the contacts were found under "
            + "(default: ${DEFAULT-VALUE}).")
    private String rule = "";

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var clusters = terminal.run(FindClusters.job(station, rule));
        if (clusters.isEmpty()) {
            out().println("no episodes under rule " + rule + " are near each other");
        }
        clusters.forEach(this::print);
    }

    private void print(ExposureCluster cluster) {
        out().printf(Locale.ROOT, "%s  from %s to %s near %.5f, %.5f: %d contacts of %d cases in %d episodes%n", cluster.founder().toText(),
                instant(cluster.firstT()), instant(cluster.lastT()), cluster.latDeg(), cluster.lonDeg(), cluster.exposures().size(),
                cluster.caseIds().size(), cluster.episodes());
    }

    private static Instant instant(double t) {
        return Instant.ofEpochSecond((long) t);
    }
}
