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
    private static final double FAR = 5;
    private static final double DEEP = -7;
    private static final int HALVINGS = 44;
    private static final CubicTable NARROW = CubicTable.of(128, DEEP, FAR, VicinityProbability::narrow);
    private static final CubicTable WIDE = CubicTable.of(64, 0, FAR + 1, VicinityProbability::wide);
    /** Attainable P is below one half where s / r is above it: 1 - exp(-r^2 / 2 s^2) = 1/2. */
    private static final double COARSE_S_PER_R = 1 / Math.sqrt(2 * Math.log(2));

    private static final VicinityProbability UNIT = new VicinityProbability(1);

    private final double radiusM;
    private final double perR2;

    /** Distances and deviations over the radius. */
    static VicinityProbability ofUnitRadius() {
        return UNIT;
    }

    VicinityProbability(double radiusM) {
        this.radiusM = radiusM;
        this.perR2 = 1 / (radiusM * radiusM);
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

    /** The largest distance in metres at which P is at least a level; 0 where it never is. */
    double farthestM(double level, double sM) {
        double low = 0;
        double high = radiusM + FAR * sM;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (of(middle, sM) >= level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The standard deviation in metres above which even equal positions leave P below one half. */
    static double coarseSM(double radiusM) {
        return COARSE_S_PER_R * radiusM;
    }

    /** No distance above it, in metres, has P of 0.001 with a standard deviation of at most {@code sM}; never below the radius. */
    double reachM(double sM) {
        double sPerR = sM / radiusM;
        return Math.sqrt(Level.CONCEIVABLE.reachSquare(sPerR * sPerR)) * radiusM;
    }

    /** The same for the difference of two positions, told faster: up to a twentieth further. */
    double reachM(double sM, double otherSM) {
        return Level.CONCEIVABLE.reach((sM * sM + otherSM * otherSM) * perR2) * radiusM;
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
