package org.pumphandle.spread;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Founder;

/**
 * A cluster with its episodes.
 *
 * @param members in the order of their middles
 */
public record ClusteredEpisodes(ExposureCluster cluster, List<Member> members) {

    public ClusteredEpisodes {
        members = List.copyOf(members);
    }

    /** An episode and whose it is. */
    public record Member(Contact contact, Episode episode) {
        Founder key() {
            return new Founder(contact.caseId(), contact.reference(), episode.startT());
        }
    }

    /** What the cluster is found again by in the next run. */
    public Set<Founder> keys() {
        return members.stream().map(Member::key).collect(Collectors.toSet());
    }
}
