package org.pumphandle.station.simulation;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;

/**
 * The size of a simulated town.
 *
 * @param subscribers people with a phone, 10 to 1,000,000
 * @param days days from the first, 1 to 60
 * @param seed the same seed gives the same bytes
 * @param firstDay on weekends people do other things than on other days
 */
public record TownPlan(int subscribers, int days, long seed, LocalDate firstDay) {
    /** A Monday. */
    private static final LocalDate USUAL_FIRST_DAY = LocalDate.of(2026, 3, 2);

    public TownPlan {
        if (subscribers < 10 || subscribers > 1_000_000) {
            throw new IllegalArgumentException(message("station.subscribers-must-be-10-to", subscribers));
        }
        if (days < 1 || days > 60) {
            throw new IllegalArgumentException(message("station.days-must-be-1-to", days));
        }
    }

    /** From the usual day on. */
    public TownPlan(int subscribers, int days, long seed) {
        this(subscribers, days, seed, USUAL_FIRST_DAY);
    }
}
