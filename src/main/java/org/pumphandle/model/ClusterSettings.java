package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/**
 * What makes episodes a cluster, see Clusters in the definitions.
 *
 * @param reachM two episodes are near each other up to this distance, in it
 * @param reachS and up to this time between their middles, in it
 * @param least episodes near one, itself counted, from which on a cluster grows from it
 */
public record ClusterSettings(double reachM, double reachS, int least) {
    private static final double FURTHEST_M = 5_000;
    private static final double LONGEST_S = 86_400;

    public static final ClusterSettings USUAL = new ClusterSettings(75, 3_600, 3);

    public ClusterSettings {
        if (!(reachM > 0 && reachM <= FURTHEST_M && reachS > 0 && reachS <= LONGEST_S && least >= 2)) {
            throw new IllegalArgumentException(message("model.a-cluster-reaches-up-to", FURTHEST_M, LONGEST_S, reachM, reachS, least));
        }
    }
}
