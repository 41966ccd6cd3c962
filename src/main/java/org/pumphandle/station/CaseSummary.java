package org.pumphandle.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Case;
import org.pumphandle.model.Tracing;

/**
 * One line of the case list.
 *
 * @param recorded the case as recorded
 * @param notExaminable why the case may not be examined; empty where it may
 * @param fixes fixes of the case's own history
 * @param contacts contacts found by the last match
 * @param rule name of the rule of the last match; empty where the case was not matched
 * @param tracing where the work on it stands
 * @param dues when its follow-ups are due that are to be done, ascending
 */
public record CaseSummary(Case recorded, Optional<String> notExaminable, long fixes, int contacts, Optional<String> rule, Tracing tracing,
        List<Instant> dues) {

    public CaseSummary {
        dues = List.copyOf(dues);
    }
}
