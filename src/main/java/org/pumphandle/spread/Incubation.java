package org.pumphandle.spread;

/**
 * How usual a time from infection to onset is: the log-normal density of Lauer et al. 2020 (Annals of Internal Medicine 172), median 5.1 days, dispersion
 * 1.52, scaled to a maximum of 1.
 */
final class Incubation {
    private static final double MU = Math.log(5.1);
    private static final double SIGMA = Math.log(1.52);
    private static final double MODE_DAYS = Math.exp(MU - SIGMA * SIGMA);
    private static final double DAY_S = 86_400;

    private Incubation() {
    }

    /** From 0 to 1, for a time in seconds. */
    static double usual(double seconds) {
        double days = seconds / DAY_S;
        return days <= 0 ? 0 : density(days) / density(MODE_DAYS);
    }

    private static double density(double days) {
        double z = (Math.log(days) - MU) / SIGMA;
        return Math.exp(-z * z / 2) / days;
    }
}
