package org.pumphandle.matching;

/**
 * Infectiousness by time relative to onset: the corrected fit of He et al. 2020 (Nature Medicine 26, author correction), a gamma density of
 * shape 20.516508 and rate 1.592124, shifted by 12.272481 days and scaled to a maximum of 1.
 */
final class Infectiousness {
    private static final double SHAPE = 20.516508;
    private static final double RATE_PER_DAY = 1.592124;
    private static final double SHIFT_DAYS = 12.272481;
    private static final double MODE_DAYS = (SHAPE - 1) / RATE_PER_DAY;
    private static final double DAY_S = 86_400;

    private Infectiousness() {
    }

    /** From 0 to 1, at a time in seconds after onset. */
    static double at(double secondsAfterOnset) {
        double x = secondsAfterOnset / DAY_S + SHIFT_DAYS;
        return x <= 0 ? 0 : Math.exp((SHAPE - 1) * Math.log(x / MODE_DAYS) - RATE_PER_DAY * (x - MODE_DAYS));
    }
}
