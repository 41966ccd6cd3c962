package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ClusterSettings;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExposureCluster;
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

    static List<ExposureCluster> of(Station station, String rule, Cancellation cancellation) {
        var contacts = new ArrayList<Contact>();
        var persons = new Persons(station);
        for (var summary : station.summaries()) {
            if (summary.merging().into().isEmpty()) {
                persons.contacts(summary.recorded().id()).stream().filter(contact -> contact.rule().equals(rule)).forEach(contacts::add);
            }
            cancellation.throwIfCancelled();
        }
        return ExposureClusters.of(contacts, ClusterSettings.USUAL, cancellation);
    }
}
