package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ClusterSettings;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.KnownCluster;
import org.pumphandle.spread.ClusterIdentities;
import org.pumphandle.spread.ClusterSummaries;
import org.pumphandle.spread.ClusteredEpisodes;
import org.pumphandle.spread.ExposureClusters;

/** Finds the exposure clusters among the contacts of the last matches. */
public final class FindClusters {
    private FindClusters() {
    }

    /**
     * In the order of their first episodes.
     *
     * @param rule name of the rule that the contacts were found under
     */
    public static Job<List<ExposureCluster>> job(Station station, String rule) {
        return station.gate().job(Action.CLUSTERS_VIEWED, message("station.find-exposure-clusters"),
                (_, cancellation) -> of(station, rule, cancellation));
    }

    /**
     * The same with who was there, when, and how it went; each known by the number that it had in the run before, see {@link ClusterIdentities}.
     */
    public static Job<List<ClusterSummary>> summaries(Station station, String rule) {
        return station.gate().job(Action.CLUSTERS_VIEWED, message("station.find-exposure-clusters"),
                (_, cancellation) -> known(station, rule, cancellation));
    }

    /** The same for a use case that passed the gate itself. */
    static List<ClusterSummary> known(Station station, String rule, Cancellation cancellation) {
        var found = ExposureClusters.withEpisodes(contacts(station, rule, cancellation), ClusterSettings.USUAL, cancellation);
        var laterCases = station.store().appeals().laterCases();
        return station.store().inTransaction(() -> known(station, rule, found, laterCases));
    }

    /**
     * Gives a cluster a name, or none.
     *
     * @throws StationException where there is no such cluster
     */
    public static Job<String> name(Station station, long number, String name) {
        return station.gate().job(Action.CLUSTER_NAMED, message("station.name-a-cluster"), (_, _) -> station.store().inTransaction(() -> {
            var checked = KnownCluster.checkedName(name);
            if (station.store().matches().clusters().name(number).isEmpty()) {
                throw new StationException(message("station.that-exposure-cluster-is-not"));
            }
            station.store().matches().clusters().rename(number, checked);
            station.gate().note(Action.CLUSTER_NAMED, List.of(), "cluster " + number);
            return checked;
        }));
    }

    private static List<ClusterSummary> known(Station station, String rule, List<ClusteredEpisodes> found,
            Map<Exposed, String> laterCases) {
        var known = station.store().matches().clusters().known(rule);
        var identities = ClusterIdentities.of(known, found.stream().map(ClusteredEpisodes::keys).toList());
        var summaries = new ArrayList<ClusterSummary>();
        for (int i = 0; i < found.size(); i++) {
            var keys = found.get(i).keys();
            var kept = identities.get(i).kept();
            long number = kept.map(KnownCluster::number).orElseGet(() -> station.store().matches().clusters().add(rule, keys));
            if (kept.isPresent() && !kept.get().episodes().equals(keys)) {
                station.store().matches().clusters().replace(number, keys);
            }
            summaries.add(ClusterSummaries.of(found.get(i), laterCases).known(number, kept.map(KnownCluster::name).orElse(""),
                    identities.get(i).formerly()));
        }
        return summaries;
    }

    static List<ExposureCluster> of(Station station, String rule, Cancellation cancellation) {
        return ExposureClusters.of(contacts(station, rule, cancellation), ClusterSettings.USUAL, cancellation);
    }

    private static List<Contact> contacts(Station station, String rule, Cancellation cancellation) {
        var contacts = new ArrayList<Contact>();
        var persons = new Persons(station);
        for (var summary : station.summaries()) {
            if (summary.merging().into().isEmpty()) {
                persons.contacts(summary.recorded().id()).stream().filter(contact -> contact.rule().equals(rule)).forEach(contacts::add);
            }
            cancellation.throwIfCancelled();
        }
        return contacts;
    }
}
