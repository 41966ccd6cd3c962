package org.pumphandle.spread;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.pumphandle.model.SerialInterval;

/**
 * The serial interval in whole days, as in Cori et al. 2013, web appendix 11, and EpiEstim's {@code discr_si}: of a gamma distribution shifted by one day, the
 * chance that the second onset lies k days after the first, where the first falls on its day at any hour alike.
 */
final class SerialIntervalWeights {
    private SerialIntervalWeights() {
    }

    /** Chances of 0 to {@code days} - 1 days; their sum approaches 1 as the days grow. */
    static double[] of(SerialInterval interval, int days) {
        double mean = interval.meanDays() - 1;
        double shape = Math.pow(mean / interval.sdDays(), 2);
        double scale = interval.sdDays() * interval.sdDays() / mean;
        var gamma = GammaDistribution.of(shape, scale);
        // The integral of x f(x) up to x is the mean times the distribution function of the next shape.
        var next = GammaDistribution.of(shape + 1, scale);
        var weights = new double[days];
        for (int k = 0; k < days; k++) {
            double weight = k * cdf(gamma, k) + (k - 2) * cdf(gamma, k - 2) - 2 * (k - 1) * cdf(gamma, k - 1)
                    + mean * (2 * cdf(next, k - 1) - cdf(next, k - 2) - cdf(next, k));
            weights[k] = Math.max(0, weight);
        }
        return weights;
    }

    private static double cdf(GammaDistribution gamma, double x) {
        return x <= 0 ? 0 : gamma.cumulativeProbability(x);
    }
}
