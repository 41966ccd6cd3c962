package org.pumphandle.matching;

/**
 * A probability that minutes are told of, and the distances at which P is that: their squares by the variance, both over the square of the radius.
 * With the variance they first grow, up to a peak, then fall, until not even equal positions have the level. Between steps, of which there are
 * sixteen to an octave of the variance, told by its bits, the square is taken from the parabola through both and their middle. Immutable.
 */
final class Level {
    /** Below it, P counts as nothing. */
    static final Level CONCEIVABLE = new Level(0.001);
    static final Level POSSIBLE = new Level(0.05);
    static final Level SURE = new Level(0.95);

    private static final int LEAST_EXPONENT = -12;
    private static final int TERMS = 4;
    private static final int ROW_SHIFT = 19;
    private static final int ROW_MASK = (1 << ROW_SHIFT) - 1;
    private static final int FIRST_ROW = (Float.MAX_EXPONENT + LEAST_EXPONENT) << (Float.PRECISION - 1 - ROW_SHIFT);
    /** Makes up for what lies between the steps. */
    private static final double REACH_MARGIN = 1e-3;

    private final double probability;
    /** From this variance on not even equal positions have the level. */
    private final double end;
    /** Of each row the parabola in [0, 1], by its powers from the least, and one over the row's width. */
    private final double[] terms;
    private final int rows;
    private final double least;
    private final double peak;
    private final double peakSquare;
    /** Of each row a distance that is beyond reach for all its variances. */
    private final double[] reach;

    private Level(double probability) {
        this.probability = probability;
        end = -0.5 / Math.log1p(-probability);
        least = Math.scalb(1.0, LEAST_EXPONENT);
        rows = (Float.floatToRawIntBits((float) end) >> ROW_SHIFT) - FIRST_ROW + 1;
        terms = new double[rows * TERMS];
        double largestAt = 0;
        double largest = 1;
        for (int row = 0; row < rows; row++) {
            double from = Float.intBitsToFloat((row + FIRST_ROW) << ROW_SHIFT);
            double to = Float.intBitsToFloat((row + FIRST_ROW + 1) << ROW_SHIFT);
            double first = exactSquare(from);
            double middle = exactSquare((from + to) / 2);
            double last = exactSquare(to);
            terms[row * TERMS] = first;
            terms[row * TERMS + 1] = 4 * middle - 3 * first - last;
            terms[row * TERMS + 2] = 2 * (first + last - 2 * middle);
            terms[row * TERMS + 3] = 1 / (to - from);
            if (middle > largest) {
                largest = middle;
                largestAt = (from + to) / 2;
            }
        }
        peak = largestAt;
        peakSquare = largest;
        reach = new double[rows];
        for (int row = 0; row < rows; row++) {
            reach[row] = Math.sqrt(reachSquare(Float.intBitsToFloat((row + FIRST_ROW + 1) << ROW_SHIFT)));
        }
    }

    private double exactSquare(double variance) {
        if (variance >= end) {
            return beyond(variance);
        }
        double distance = VicinityProbability.ofUnitRadius().farthestM(probability, Math.sqrt(variance));
        return distance * distance;
    }

    /** The square of the distance at which P is the level; 0 or less where it never is. */
    double square(double variance) {
        int bits = Float.floatToRawIntBits((float) variance);
        int row = (bits >> ROW_SHIFT) - FIRST_ROW;
        if (row < 0) {
            return 1 + (terms[0] - 1) * Math.sqrt(Math.max(variance, 0) / least);
        }
        if (row >= rows) {
            return beyond(variance);
        }
        double x = (bits & ROW_MASK) * (1.0 / (1 << ROW_SHIFT));
        int at = row * TERMS;
        return terms[at] + x * (terms[at + 1] + x * terms[at + 2]);
    }

    /**
     * How the square grows with the variance. It only falls, or for a level above one half only grows, as the variance does, so that between two
     * variances it lies between their slopes (tested).
     */
    double slope(double variance) {
        int bits = Float.floatToRawIntBits((float) variance);
        int row = (bits >> ROW_SHIFT) - FIRST_ROW;
        if (row < 0) {
            return (terms[0] - 1) / (2 * Math.sqrt(Math.max(variance, 0) * least));
        }
        if (row >= rows) {
            double q = 0.5 / variance;
            double other = (1 - probability) * Math.exp(q);
            return 8 * variance * (other - 1) - 2 * other;
        }
        double x = (bits & ROW_MASK) * (1.0 / (1 << ROW_SHIFT));
        int at = row * TERMS;
        return (terms[at + 1] + 2 * x * terms[at + 2]) * terms[at + 3];
    }

    /** Beyond the end, by P of near positions: 1 - e^-q - w q e^-q with q = r^2 / 2 s^2 and w = d^2 / 2 s^2. */
    private double beyond(double variance) {
        return 4 * variance * variance * ((1 - probability) * Math.exp(0.5 / variance) - 1);
    }

    /** The square of a distance above which no variance up to this one has the level; never below the radius's. */
    double reachSquare(double variance) {
        return 1 + ((variance < peak ? Math.min(square(variance), peakSquare) : peakSquare) - 1) * (1 + REACH_MARGIN);
    }

    /** A distance, over the radius, above which no variance up to this one has the level: told faster than by the square, up to a twentieth further. */
    double reach(double variance) {
        int row = (Float.floatToRawIntBits((float) variance) >> ROW_SHIFT) - FIRST_ROW;
        return reach[Math.clamp(row, 0, rows - 1)];
    }

    /** Whether the largest distance lies between two variances. */
    boolean peaks(double variance, double other) {
        return (variance < peak) != (other < peak);
    }

    /** The square of the largest distance. */
    double peakSquare() {
        return peakSquare;
    }
}
