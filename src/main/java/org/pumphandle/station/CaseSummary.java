package org.pumphandle.station;

import java.util.Optional;
import org.pumphandle.model.Case;

/**
 * One line of the case list.
 *
 * @param recorded the case as recorded
 * @param notExaminable why the case may not be examined; empty where it may
 * @param fixes fixes of the case's own history
 * @param contacts contacts found by the last match
 * @param rule name of the rule of the last match; empty where the case was not matched
 */
public record CaseSummary(Case recorded, Optional<String> notExaminable, long fixes, int contacts, Optional<String> rule) {
}
