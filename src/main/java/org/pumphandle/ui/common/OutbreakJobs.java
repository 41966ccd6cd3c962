package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.Chains;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.ExportFormat;

/** Where people were exposed together, and who may have infected whom. Any thread. */
public interface OutbreakJobs {

    /** The exposure clusters among the contacts that were found under a rule of that name, in the order of their first episodes. */
    Job<List<ClusterSummary>> clusters(String rule);

    /** Gives a cluster a name, or none. */
    Job<String> name(long cluster, String name);

    /** @param directory where the table of these clusters goes, with exact numbers */
    Job<List<Path>> exportClusters(String rule, Set<ExportFormat> formats, Path directory);

    /**
     * The chains of transmission by contacts under a rule of that name.
     *
     * @param showExposed whether those exposed who are no case stand among the nodes
     */
    Job<Chains> chains(String rule, boolean showExposed);

    /** Enters that one case infected another. */
    Job<EnteredLink> link(String infector, String infectee, String reason);

    /** Takes that back. */
    Job<EnteredLink> takeBack(long link);
}
