package org.pumphandle.matching;

import java.util.List;
import org.pumphandle.model.Episode;

/**
 * A subscriber for whom the rule holds.
 *
 * @param subject the subscriber's number in the columns that were searched
 * @param episodes all episodes of the pair inside the case's window, at least one, in time order
 */
public record Match(int subject, List<Episode> episodes) {

    public Match {
        episodes = List.copyOf(episodes);
    }
}
