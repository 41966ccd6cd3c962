package org.pumphandle.spread;

/** Quantiles of the Poisson distribution. */
final class PoissonQuantile {

    private PoissonQuantile() {
    }

    /** The least number that at least a share of draws does not exceed, for means up to 700; beyond that the terms underflow. */
    static int of(double mean, double share) {
        double term = Math.exp(-mean);
        double sum = term;
        int k = 0;
        while (sum < share && term > 0) {
            k++;
            term *= mean / k;
            sum += term;
        }
        return k;
    }
}
