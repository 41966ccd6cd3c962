package org.pumphandle.store;

import java.util.List;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;

/**
 * What a match found of one subscriber; only here and in the engine does a subscriber have a number.
 *
 * @param subscriber the subscriber's number in the archive
 * @param nominal whether the rule holds for the stated positions
 */
public record FoundContact(int subscriber, boolean nominal, List<Episode> episodes, Evidence evidence) {

    public FoundContact {
        episodes = List.copyOf(episodes);
    }
}
