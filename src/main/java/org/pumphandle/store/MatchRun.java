package org.pumphandle.store;

import java.time.Instant;
import org.pumphandle.model.Rule;

/**
 * The last match of a case.
 *
 * @param at when it began to read; where a cluster answered, when its answer was taken in
 * @param query number of the query that a cluster answered; empty where the station matched its own fixes
 * @param historyVersion of the case's history that was matched, see {@link CaseRepository#historyVersion}; {@link #UNKNOWN_HISTORY} where nobody knows
 */
public record MatchRun(Rule rule, Instant at, String query, int historyVersion) {
    /** Equals the version of no history. */
    public static final int UNKNOWN_HISTORY = -1;

    public String ruleName() {
        return rule.name();
    }
}
