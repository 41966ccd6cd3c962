package org.pumphandle.store;

import java.time.Instant;
import org.pumphandle.model.Rule;

/** The last match of a case. */
public record MatchRun(Rule rule, Instant at) {

    public String ruleName() {
        return rule.name();
    }
}
