package org.pumphandle.station;

import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Contact;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;

/**
 * All that is shown of one case.
 *
 * @param trajectory the case's own history: one subject, or none; empty also where the case may not be examined
 * @param window the interval that counts under the rule of the last match, else under the default rule
 * @param rule the rule of the last match; empty where the case was not matched
 * @param contacts contacts found by the last match, those of most minutes first
 */
public record CaseReview(CaseSummary summary, FixColumns trajectory, Window window, Optional<Rule> rule, List<Contact> contacts) {

    public CaseReview {
        contacts = List.copyOf(contacts);
    }
}
