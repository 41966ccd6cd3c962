package org.pumphandle.model;

import java.util.List;

/**
 * A case, an exposed subscriber known here only by a reference, and their episodes inside the case's window, when the rule holds or may hold.
 *
 * @param caseId the case
 * @param reference random for each pair of case and subscriber: it reveals nothing of the subscriber and links nothing across cases
 * @param rule name of the rule
 * @param nominal whether the rule holds for the stated positions; otherwise it is at least possible
 * @param episodes in time order; at least one where the rule holds nominally
 * @param evidence what the accuracies leave certain
 */
public record Contact(String caseId, String reference, String rule, boolean nominal, List<Episode> episodes, Evidence evidence) {

    public Contact {
        if (nominal && episodes.isEmpty()) {
            throw new IllegalArgumentException("where the rule holds nominally there is at least one episode");
        }
        episodes = List.copyOf(episodes);
    }

    /** Time in vicinity over all episodes. */
    public double minutes() {
        return episodes.stream().mapToDouble(Episode::minutes).sum();
    }

    public double longestEpisodeMinutes() {
        return episodes.stream().mapToDouble(Episode::minutes).max().orElse(0);
    }

    /**
     * Share of the time that counts which the positions support: expected minutes over the time in vicinity or the rule's minutes, whichever is longer;
     * at most 1. By it the expected number of false alerts is the sum of 1 - chance. How good it is the calibration shows.
     *
     * @param rule the rule that the contact was found under
     */
    public double chance(Rule rule) {
        return Math.min(1, evidence.expectedMinutes() / Math.max(minutes(), rule.minutes()));
    }

    /** First instant of its episodes; where there is none, of the time in which vicinity was conceivable. */
    public double firstT() {
        return episodes.isEmpty() ? evidence.firstT() : episodes.getFirst().startT();
    }

    /** Last instant of the same time. */
    public double lastT() {
        return episodes.isEmpty() ? evidence.lastT() : episodes.getLast().endT();
    }

    /** Smallest distance of the stated positions in the same time. */
    public double minDistanceM() {
        return episodes.stream().mapToDouble(Episode::minDistanceM).min().orElse(evidence.minDistanceM());
    }
}
