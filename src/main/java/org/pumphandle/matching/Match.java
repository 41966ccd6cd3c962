package org.pumphandle.matching;

import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;

/**
 * A pair of case and subscriber that is reported.
 *
 * @param caseIndex the case's place among those searched for
 * @param subject the subscriber's number in the columns that were searched
 * @param nominal whether the rule holds for the stated positions
 * @param episodes all episodes of the pair inside the case's window, in time order; at least one where the rule holds nominally
 * @param evidence what the accuracies leave certain; empty in a nominal search
 */
public record Match(int caseIndex, int subject, boolean nominal, List<Episode> episodes, Optional<Evidence> evidence) {

    public Match {
        episodes = List.copyOf(episodes);
    }
}
