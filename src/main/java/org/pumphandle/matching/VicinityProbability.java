package org.pumphandle.matching;

import java.util.Arrays;

/**
 * The probability P(D &lt;= r) that the true distance of two positions was at most the radius, when their stated distance is {@code d} and
 * each axis of their difference has the standard deviation {@code s}: D is Rice-distributed, P = 1 - Q1(d/s, r/s).
 *
 * <p>P depends on two ratios alone, so it is tabled once and interpolated by cubics: for s &lt;= r over s/r and (d - r)/s, in which it tends
 * to a normal distribution, for s &gt; r over r/s and d/s. The error is below 1e-6 (tested against quadrature over the disc).
 */
final class VicinityProbability {
    /** Below it, P counts as nothing. */
    static final double LEAST = 0.001;

    private static final double FAR = 5;
    private static final double DEEP = -7;
    private static final CubicTable NARROW = CubicTable.of(128, DEEP, FAR, VicinityProbability::narrow);
    private static final CubicTable WIDE = CubicTable.of(64, 0, FAR + 1, VicinityProbability::wide);
    /** Attainable P is below one half where s / r is above it: 1 - exp(-r^2 / 2 s^2) = 1/2. */
    private static final double COARSE_S_PER_R = 1 / Math.sqrt(2 * Math.log(2));
    private static final double STEPS = 64;
    private static final double POSSIBLE = 0.05;
    private static final double SURE = 0.95;
    private static final double[] CONCEIVABLE_PER_R = levelPerR(LEAST);
    private static final double[] POSSIBLE_PER_R = levelPerR(POSSIBLE);
    private static final double[] SURE_PER_R = levelPerR(SURE);
    private static final double[] REACH_PER_R = reachPerR();

    private final double radiusM;

    VicinityProbability(double radiusM) {
        this.radiusM = radiusM;
    }

    /** P for a stated distance and a standard deviation, both in metres, at least 0. */
    double of(double distanceM, double sM) {
        if (sM <= radiusM) {
            double z = (distanceM - radiusM) / sM;
            // Certain positions have z infinite, or none at the radius itself, which is in.
            return z >= FAR ? 0 : z > DEEP ? Math.clamp(NARROW.at(sM / radiusM, z), 0.0, 1.0) : 1;
        }
        double y = distanceM / sM;
        return y >= FAR + 1 ? 0 : Math.clamp(WIDE.at(radiusM / sM, y), 0.0, 1.0);
    }

    /** The standard deviation in metres above which even equal positions leave P below one half. */
    double coarseSM() {
        return COARSE_S_PER_R * radiusM;
    }

    /** No distance above it, in metres, has P of {@link #LEAST} with a standard deviation of at most {@code sM}; never below the radius. */
    double reachM(double sM) {
        double at = Math.ceil(sM / radiusM * STEPS);
        return REACH_PER_R[(int) Math.min(at, REACH_PER_R.length - 1)] * radiusM;
    }

    /** The distance in metres at which P is 0.001; 0 where it never is. */
    double conceivableM(double sM) {
        return between(CONCEIVABLE_PER_R, sM);
    }

    /** The distance in metres at which P is 0.05; 0 where it never is. */
    double possibleM(double sM) {
        return between(POSSIBLE_PER_R, sM);
    }

    /** The distance in metres at which P is 0.95; 0 where it never is. */
    double sureM(double sM) {
        return between(SURE_PER_R, sM);
    }

    private double between(double[] perR, double sM) {
        double at = sM / radiusM * STEPS;
        int i = (int) at;
        return i + 1 >= perR.length ? 0 : (perR[i] + (perR[i + 1] - perR[i]) * (at - i)) * radiusM;
    }

    private static double narrow(double sPerR, double z) {
        return sPerR == 0 ? standardNormal(-z) : exact(Math.abs(z + 1 / sPerR), 1 / sPerR);
    }

    private static double wide(double rPerS, double y) {
        return exact(y, rPerS);
    }

    /**
     * P for {@code y = d/s} and {@code x = r/s}. The sum of the definitions over Poisson weights and gamma distributions is the probability
     * that of two independent Poisson variables, of means x^2/2 and y^2/2, the first is the larger.
     */
    static double exact(double y, double x) {
        var inside = new Poisson(x * x / 2);
        var between = new Poisson(y * y / 2);
        double sum = 0;
        for (int j = between.first; j <= between.last; j++) {
            sum += between.probability(j) * inside.above(j);
        }
        return Math.min(1, sum);
    }

    /** Distances over the radius at which P is a level, by steps of s / r; 0 where not even equal positions reach it. */
    private static double[] levelPerR(double level) {
        double hopeless = 1 / Math.sqrt(-2 * Math.log1p(-level));
        var distance = new double[(int) Math.ceil(hopeless * STEPS) + 2];
        distance[0] = 1;
        for (int i = 1; i < distance.length; i++) {
            double s = i / STEPS;
            double low = 0;
            double high = s < hopeless ? 1 + FAR * s : 0;
            for (int halving = 0; halving < 44; halving++) {
                double middle = (low + high) / 2;
                if (exact(middle / s, 1 / s) >= level) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            distance[i] = low;
        }
        return distance;
    }

    /** A hair more than computed, since all between the steps is interpolated. */
    private static double[] reachPerR() {
        var reach = CONCEIVABLE_PER_R.clone();
        for (int i = 1; i < reach.length; i++) {
            reach[i] = Math.max(reach[i - 1], reach[i] + 1e-3 * i / STEPS);
        }
        return reach;
    }

    /** The standard normal distribution function, by the series of Marsaglia (2004), J. Stat. Softw. 11(4). */
    private static double standardNormal(double x) {
        if (Math.abs(x) > 8) {
            return x > 0 ? 1 : 0;
        }
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** A Poisson distribution where it is not negligible. */
    private static final class Poisson {
        final int first;
        final int last;
        private final double[] probability;
        private final double[] above;

        Poisson(double mean) {
            int mode = (int) mean;
            int spread = (int) (9 * Math.sqrt(mean)) + 40;
            first = Math.max(0, mode - spread);
            last = mode + spread;
            probability = new double[last - first + 1];
            probability[mode - first] = 1;
            for (int j = mode; j > first; j--) {
                probability[j - 1 - first] = probability[j - first] * j / mean;
            }
            for (int j = mode; j < last; j++) {
                probability[j + 1 - first] = probability[j - first] * mean / (j + 1);
            }
            double sum = Arrays.stream(probability).sum();
            above = new double[probability.length];
            for (int i = probability.length - 1; i >= 0; i--) {
                probability[i] /= sum;
                above[i] = i + 1 < above.length ? above[i + 1] + probability[i + 1] : 0;
            }
        }

        double probability(int j) {
            return probability[j - first];
        }

        /** Probability of more than {@code j}. */
        double above(int j) {
            return j < first ? 1 : j > last ? 0 : above[j - first];
        }
    }
}
