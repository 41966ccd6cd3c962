package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

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
    /** Longest name, in characters. */
    public static final int MOST_CHARACTERS = 60;

    public KnownCluster {
        episodes = Set.copyOf(episodes);
    }

    /**
     * A name as it is kept; empty for none.
     *
     * @throws IllegalArgumentException where it may not be one: says why
     */
    public static String checkedName(String name) {
        return name.isBlank() ? "" : PlainText.checked(message("model.a-name-of-a-cluster"), name, MOST_CHARACTERS);
    }
}
