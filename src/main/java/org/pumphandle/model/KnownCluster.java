package org.pumphandle.model;

import java.util.Set;
import org.pumphandle.model.ExposureCluster.Founder;

/**
 * An exposure cluster as it was when it was last found.
 *
 * @param number what it is known by
 * @param name what tracers call it; empty where they do not
 * @param episodes those that it had, without those that were erased since
 */
public record KnownCluster(long number, String name, Set<Founder> episodes) {
    public KnownCluster {
        episodes = Set.copyOf(episodes);
    }
}
