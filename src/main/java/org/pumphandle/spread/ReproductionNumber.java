package org.pumphandle.spread;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.ReproductionDay;
import org.pumphandle.model.SerialInterval;

/**
 * The effective reproduction number by day: Cori, Ferguson, Fraser, Cauchemez, "A new framework and software to estimate time-varying reproduction
 * numbers during epidemics", American Journal of Epidemiology 178(9), 2013, 1505-1512.
 *
 * <p>Onsets of a day are Poisson with mean R times the infectiousness of all earlier onsets, weighted by the serial interval. Over a window in which R is
 * constant and with a gamma prior of shape 1 and scale 5 the posterior is a gamma distribution of shape 1 + onsets and rate 1/5 + infectiousness.
 * It takes all infections to come from counted cases: unless as many are missed from day to day, or come in from elsewhere, it is biased.
 */
public final class ReproductionNumber {
    public static final int WINDOW_DAYS = 7;
    private static final double PRIOR_SHAPE = 1;
    private static final double PRIOR_SCALE = 5;
    private static final double TAIL = 0.025;

    private ReproductionNumber() {
    }

    /** One estimate for each day that ends a window whose days all come after the first; a window without infectiousness before it has none. */
    public static List<ReproductionDay> of(DaySeries onsets, SerialInterval interval) {
        var infectiousness = infectiousness(onsets, SerialIntervalWeights.of(interval, onsets.size()));
        var days = new ArrayList<ReproductionDay>();
        for (int last = WINDOW_DAYS; last < onsets.size(); last++) {
            int cases = 0;
            double infectious = 0;
            for (int t = last - WINDOW_DAYS + 1; t <= last; t++) {
                cases += onsets.counts().get(t);
                infectious += infectiousness[t];
            }
            if (infectious > 0) {
                var posterior = GammaDistribution.of(PRIOR_SHAPE + cases, 1 / (1 / PRIOR_SCALE + infectious));
                days.add(new ReproductionDay(onsets.day(last), cases, posterior.getMean(), posterior.inverseCumulativeProbability(TAIL),
                        posterior.inverseCumulativeProbability(0.5), posterior.inverseSurvivalProbability(TAIL)));
            }
        }
        return days;
    }

    private static double[] infectiousness(DaySeries onsets, double[] weights) {
        var sums = new double[onsets.size()];
        for (int t = 0; t < sums.length; t++) {
            for (int s = 1; s <= t; s++) {
                sums[t] += onsets.counts().get(t - s) * weights[s];
            }
        }
        return sums;
    }
}
