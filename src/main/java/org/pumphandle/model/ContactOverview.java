package org.pumphandle.model;

/**
 * A contact among those of all cases: no positions, and no episodes one by one.
 *
 * @param caseId the case
 * @param reference random for each pair of case and subscriber, so that two lines of different cases never tell whether they are of the same
 * @param rule name of the rule of the case's last match
 * @param episodes how many
 * @param minutes time in vicinity over all episodes
 * @param longestMinutes the longest episode's; zero where there is none
 * @param firstT as {@link Contact#firstT}
 * @param lastT as {@link Contact#lastT}
 * @param minDistanceM as {@link Contact#minDistanceM}
 * @param evidence what the accuracies leave certain
 */
public record ContactOverview(String caseId, String reference, String rule, int episodes, double minutes, double longestMinutes,
        double firstT, double lastT, double minDistanceM, Evidence evidence) {
}
