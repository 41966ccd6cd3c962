package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.Chains;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.ClusterSummary.Course;
import org.pumphandle.model.ClusterSummary.Exposure;
import org.pumphandle.model.ClusterSummary.Presence;
import org.pumphandle.model.ClusterSummary.Trend;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;
import org.pumphandle.model.TransmissionLink.Met;

/** Two clusters and one chain without a station; remembers what was asked. */
public final class OutbreaksInMemory implements OutbreakJobs {
    public static final double T = 1_772_409_600;
    private static final int DAY_S = 86_400;

    public final List<String> asked = new ArrayList<>();
    public Optional<EnteredLink> entered = Optional.empty();

    @Override
    public Job<List<ClusterSummary>> clusters(String rule) {
        return told("clusters " + rule, List.of(cluster(1, ""), cluster(2, "The school")));
    }

    private static ClusterSummary cluster(long number, String name) {
        var cluster = new ExposureCluster(new Founder("C-1", "R-1", T), 52, 13, T, T + 7_200, 3, Set.of(new Exposed("C-1", "R-1")));
        return new ClusterSummary(cluster, number, name, List.of(), 20,
                List.of(new Presence("C-1", T, T + 3_600, 1, 20, 15), new Presence("C-2", T + 600, T + 7_200, 1, 20, 10)),
                List.of(new Exposure("C-1", "R-1", T, T + 1_200, 20, Optional.of("C-3"))),
                new Course(T, 3_600, List.of(1, 0), Trend.STEADY));
    }

    @Override
    public Job<String> name(long cluster, String name) {
        return told("name " + cluster + " " + name, name.strip());
    }

    @Override
    public Job<List<Path>> exportClusters(String rule, Set<ExportFormat> formats, Path directory) {
        return told("export clusters " + rule, List.of());
    }

    @Override
    public Job<Chains> chains(String rule, boolean showExposed) {
        var link = new TransmissionLink("C-1", "C-2", T, T + 1_200, 20, 10, new Met());
        var second = entered.map(one -> new TransmissionLink(one.infector(), "C-3", T, T, 0, 0, new Entered(one)));
        var nodes = List.of(new ChainNode("C-1", Optional.empty(), T, 0, -1, Optional.empty(), 0, second.isPresent() ? 2 : 1,
                second.isPresent() ? 2 : 1, 4, true),
                new ChainNode("C-2", Optional.empty(), T + 4 * DAY_S, 0, 0, Optional.of(link), 1, 0, 0, 2, false),
                new ChainNode("C-3", Optional.empty(), T + 5 * DAY_S, 1, second.isPresent() ? 0 : -1, second, second.isPresent() ? 1 : 0, 0,
                        0, 0,
                        false));
        var possible = new TransmissionLink("C-3", "C-2", T, T + 600, 10, 5, new Met());
        return told("chains " + rule + " " + showExposed, new Chains(nodes, List.of(possible), List.of(), 0.5, 2, 2, ChainSettings.USUAL));
    }

    @Override
    public Job<EnteredLink> link(String infector, String infectee, String reason) {
        entered = Optional.of(new EnteredLink(7, infector, infectee, reason, "ada", Instant.ofEpochSecond((long) T)));
        return told("link " + infector + " " + infectee, entered.get());
    }

    @Override
    public Job<EnteredLink> takeBack(long link) {
        var was = entered.orElseThrow();
        entered = Optional.empty();
        return told("take back " + link, was);
    }

    private <T> Job<T> told(String question, T answer) {
        return Job.of(question, (_, _) -> {
            asked.add(question);
            return answer;
        });
    }
}
