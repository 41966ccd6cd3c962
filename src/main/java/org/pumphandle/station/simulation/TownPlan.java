package org.pumphandle.station.simulation;

import static org.pumphandle.words.Messages.message;

/**
 * The size of a simulated town.
 *
 * @param subscribers people with a phone, 10 to 1,000,000
 * @param days days from the first, 1 to 60
 * @param seed the same seed gives the same bytes
 */
public record TownPlan(int subscribers, int days, long seed) {

    public TownPlan {
        if (subscribers < 10 || subscribers > 1_000_000) {
            throw new IllegalArgumentException(message("station.subscribers-must-be-10-to", subscribers));
        }
        if (days < 1 || days > 60) {
            throw new IllegalArgumentException(message("station.days-must-be-1-to", days));
        }
    }
}
