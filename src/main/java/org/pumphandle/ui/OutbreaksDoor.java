package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.Chains;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.station.ExportClusters;
import org.pumphandle.station.FindChains;
import org.pumphandle.station.FindClusters;
import org.pumphandle.station.LinkCases;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.OutbreakJobs;

/** Clusters and chains behind the screens' questions. */
record OutbreaksDoor(Station station) implements OutbreakJobs {

    @Override
    public Job<List<ClusterSummary>> clusters(String rule) {
        return FindClusters.summaries(station, rule);
    }

    @Override
    public Job<String> name(long cluster, String name) {
        return FindClusters.name(station, cluster, name);
    }

    @Override
    public Job<List<Path>> exportClusters(String rule, Set<ExportFormat> formats, Path directory) {
        return ExportClusters.job(station, rule, formats, directory);
    }

    @Override
    public Job<Chains> chains(String rule, boolean showExposed) {
        return FindChains.job(station, rule, showExposed);
    }

    @Override
    public Job<EnteredLink> link(String infector, String infectee, String reason) {
        return LinkCases.enter(station, infector, infectee, reason);
    }

    @Override
    public Job<EnteredLink> takeBack(long link) {
        return LinkCases.takeBack(station, link);
    }
}
