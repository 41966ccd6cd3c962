package org.pumphandle.store;

import java.util.List;
import org.pumphandle.model.Episode;

/**
 * What a match found of one subscriber; only here and in the engine does a subscriber have a number.
 *
 * @param subscriber the subscriber's number in the archive
 */
public record SubscriberEpisodes(int subscriber, List<Episode> episodes) {

    public SubscriberEpisodes {
        episodes = List.copyOf(episodes);
    }
}
