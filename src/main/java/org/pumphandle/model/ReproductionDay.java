package org.pumphandle.model;

import java.time.LocalDate;

/**
 * The effective reproduction number of a window of days, told at its last: how many a case infects on average while things stay as they are.
 *
 * @param day last day of the window
 * @param cases onsets in the window
 * @param mean of the posterior
 * @param low 2.5 % of the posterior lies below
 * @param median of the posterior
 * @param high 2.5 % of the posterior lies above
 */
public record ReproductionDay(LocalDate day, int cases, double mean, double low, double median, double high) {
    /** Fewer onsets leave a posterior whose coefficient of variation, 1 / sqrt(1 + cases), is above the 0.3 that Cori et al. 2013 ask for. */
    public static final int FEW_CASES = 11;

    /** Whether it rests on so few that it says little. */
    public boolean isWeak() {
        return cases < FEW_CASES;
    }
}
