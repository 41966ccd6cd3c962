package org.pumphandle.model;

import java.util.List;

/**
 * A case, an exposed subscriber known here only by a reference, and their episodes inside the case's window, when the rule holds.
 *
 * @param caseId the case
 * @param reference random for each pair of case and subscriber: it reveals nothing of the subscriber and links nothing across cases
 * @param rule name of the rule that holds
 * @param episodes at least one, in time order
 */
public record Contact(String caseId, String reference, String rule, List<Episode> episodes) {

    public Contact {
        if (episodes.isEmpty()) {
            throw new IllegalArgumentException("a contact has at least one episode");
        }
        episodes = List.copyOf(episodes);
    }

    /** Time in vicinity over all episodes. */
    public double minutes() {
        return episodes.stream().mapToDouble(Episode::minutes).sum();
    }

    public double longestEpisodeMinutes() {
        return episodes.stream().mapToDouble(Episode::minutes).max().orElseThrow();
    }

    public double firstT() {
        return episodes.getFirst().startT();
    }

    public double lastT() {
        return episodes.getLast().endT();
    }

    public double minDistanceM() {
        return episodes.stream().mapToDouble(Episode::minDistanceM).min().orElseThrow();
    }
}
