package org.pumphandle.matching;

/**
 * A probability that minutes are told of, and the distances at which P is that: their squares over that of the radius, by the standard deviation
 * over the radius, interpolated in a table. With the deviation they first grow, up to a peak, then fall, until not even equal positions have the
 * level. Near that end the distance falls like a square root, its square is nearly straight. Immutable.
 */
final class Level {
    /** Below it, P counts as nothing. */
    static final Level CONCEIVABLE = new Level(0.001);
    static final Level POSSIBLE = new Level(0.05);
    static final Level SURE = new Level(0.95);

    private static final double STEPS = 64;
    /** P is less than any level so many standard deviations outside the radius. */
    private static final double FAR = 5;

    /** Negative at the end, so that it passes through zero where the level ends. */
    private final double[] square;
    /** The largest distance of all up to a step, and a hair more, since all between the steps is interpolated. */
    private final double[] reach;
    private final int peak;
    /** From this standard deviation on not even equal positions have the level; how steeply the square falls there, and further on. */
    private final double end;
    private final double endSlope;

    private Level(double probability) {
        end = 1 / Math.sqrt(-2 * Math.log1p(-probability));
        int last = (int) Math.ceil(end * STEPS) - 1;
        square = new double[last + 2];
        reach = new double[last + 2];
        square[0] = 1;
        reach[0] = 1;
        int largest = 0;
        for (int i = 1; i <= last; i++) {
            double distance = distance(probability, i / STEPS);
            square[i] = distance * distance;
            reach[i] = Math.max(reach[i - 1], distance + 1e-3 * i / STEPS);
            largest = square[i] > square[largest] ? i : largest;
        }
        endSlope = square[last] / (end - last / STEPS);
        square[last + 1] = (end - (last + 1) / STEPS) * endSlope;
        reach[last + 1] = reach[last];
        peak = largest;
    }

    private static double distance(double level, double sPerR) {
        double low = 0;
        double high = 1 + FAR * sPerR;
        for (int halving = 0; halving < 44; halving++) {
            double middle = (low + high) / 2;
            if (VicinityProbability.exact(middle / sPerR, 1 / sPerR) >= level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The square of the distance at which P is the level; 0 or less where it never is. */
    double squarePerR2(double sPerR) {
        double at = sPerR * STEPS;
        int i = (int) at;
        return i + 1 >= square.length ? (end - sPerR) * endSlope : square[i] + (square[i + 1] - square[i]) * (at - i);
    }

    /** No distance above it has the level with a standard deviation of at most {@code sPerR}; never below the radius. */
    double reachPerR(double sPerR) {
        return reach[(int) Math.ceil(Math.min(sPerR * STEPS, reach.length - 1))];
    }

    /** The standard deviation with which the distance is largest. */
    double peakSPerR() {
        return peak / STEPS;
    }

    /** The square of the largest distance. */
    double peakPerR2() {
        return square[peak];
    }
}
