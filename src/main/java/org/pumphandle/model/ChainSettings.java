package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/**
 * When a case can have infected another, and how many infected by one case are more than usual. Days are whole days, UTC, as onsets are known by day.
 *
 * @param infectiousDaysBefore days before the anchor on which a case is infectious already
 * @param infectiousDaysAfter days after the anchor on which it still is
 * @param incubationDaysMin shortest time from infection to onset; without symptoms the sample stands for the onset
 * @param incubationDaysMax longest one
 * @param usualShare share of cases that infect no more than is usual, if chance alone made the difference: see {@link Chains#mostUsual}
 */
public record ChainSettings(int infectiousDaysBefore, int infectiousDaysAfter, int incubationDaysMin, int incubationDaysMax,
        double usualShare) {
    private static final int MOST_DAYS = 60;

    /** Infectious as WHO (February 2021) says, incubation as the rules have it, the share as Lloyd-Smith et al. 2005 have it. */
    public static final ChainSettings USUAL = new ChainSettings(2, 10, 1, 14, 0.99);

    public ChainSettings {
        if (!(isDays(infectiousDaysBefore) && isDays(infectiousDaysAfter) && isDays(incubationDaysMin) && isDays(incubationDaysMax)
                && incubationDaysMin <= incubationDaysMax && usualShare >= 0.5 && usualShare < 1)) {
            throw new IllegalArgumentException(message("model.chains-need-days-up-to", MOST_DAYS));
        }
    }

    private static boolean isDays(int days) {
        return days >= 0 && days <= MOST_DAYS;
    }
}
