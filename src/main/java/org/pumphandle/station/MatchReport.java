package org.pumphandle.station;

import java.util.List;
import org.pumphandle.model.Rule;

/**
 * What one match did.
 *
 * @param rule the rule that was used
 * @param casesMatched cases that were examined
 * @param contacts contacts found for them
 * @param notes one for each case that was not examined or gave no answer, and why
 */
public record MatchReport(Rule rule, int casesMatched, int contacts, List<String> notes) {

    public MatchReport {
        notes = List.copyOf(notes);
    }
}
