package org.pumphandle.store;

import java.time.Instant;
import org.pumphandle.model.Rule;

/**
 * The last match of a case.
 *
 * @param query number of the query that a cluster answered; empty where the station matched its own fixes
 */
public record MatchRun(Rule rule, Instant at, String query) {

    public String ruleName() {
        return rule.name();
    }
}
