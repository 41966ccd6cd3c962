package org.pumphandle.matching;

/**
 * The uncertainty of one common interval: how long P, the probability that the true distance was at most the radius, is at least 0.001, 0.05
 * and 0.95, and the integral of P over the first of these. Reused for one interval after the other, by one thread.
 *
 * <p>P depends on the distance of the stated positions, the root of a quadratic in time, and on the standard deviation, another. The interval
 * is clipped to where the distance is within reach and cut where it is smallest and where the standard deviation changes much, so that P is
 * monotone on each piece; there the levels are crossed at most once, and Simpson's rule is halved until it agrees with itself within 1e-5 of
 * the piece. With the table's error of 1e-6 that keeps the expected minutes of two weeks within 0.1 minute many times over.
 */
final class Likelihood {
    private static final double SURE = 0.95;
    private static final double POSSIBLE = 0.05;
    /** P differs from 1 by less than 1e-11 when the radius is this many standard deviations further than the distance. */
    private static final double CERTAIN_SIGMAS = 7;
    private static final double TOLERANCE = 1e-5;
    private static final int MOST_HALVINGS = 14;
    private static final double MOST_SIGMA_RATIO = 1.6;

    private final double radiusM;
    private final VicinityProbability probability;
    private final Vicinity reached = new Vicinity();
    private double x0;
    private double y0;
    private double vx;
    private double vy;
    private double case0;
    private double caseStep;
    private double subscriber0;
    private double subscriberStep;
    private double largestSigmaM;
    private double reachM;
    private double startS;
    private double lengthS;
    /** Where in the interval equal positions would leave P at one half or more. */
    private double fineFrom;
    private double fineTo;
    private double aboveFrom;
    private double aboveTo;

    Likelihood(double radiusM) {
        this.radiusM = radiusM;
        this.probability = new VicinityProbability(radiusM);
    }

    /** Sets the standard deviations of case and subscriber at both ends of the interval, in metres. */
    void sigmas(double oneCase0, double oneCase1, double oneSubscriber0, double oneSubscriber1) {
        case0 = oneCase0;
        caseStep = oneCase1 - oneCase0;
        subscriber0 = oneSubscriber0;
        subscriberStep = oneSubscriber1 - oneSubscriber0;
        largestSigmaM = largestSigma();
        reachM = probability.reachM(largestSigmaM);
        findFine();
    }

    /** No greater distance in metres has P of 0.001 in the interval. */
    double reachM() {
        return reachM;
    }

    /** The standard deviation squared is a convex quadratic, so it is small between its roots. */
    private void findFine() {
        double coarse = probability.coarseSM();
        if (largestSigmaM <= coarse) {
            fineFrom = 0;
            fineTo = 1;
            return;
        }
        double a = caseStep * caseStep + subscriberStep * subscriberStep;
        double b = case0 * caseStep + subscriber0 * subscriberStep;
        double c = case0 * case0 + subscriber0 * subscriber0 - coarse * coarse;
        double discriminant = b * b - a * c;
        if (a == 0 || discriminant < 0) {
            fineFrom = 0;
            fineTo = c <= 0 ? 1 : 0;
        } else {
            double root = Math.sqrt(discriminant);
            fineFrom = Math.clamp((-b - root) / a, 0.0, 1.0);
            fineTo = Math.clamp((-b + root) / a, 0.0, 1.0);
        }
    }

    /** The share of a part of the interval in which even equal positions would leave P below one half. */
    double coarse(double from, double to) {
        return to - from - Math.max(0, Math.min(to, fineTo) - Math.max(from, fineFrom));
    }

    /**
     * Adds an interval over which the difference in metres goes from {@code (oneX0, oneY0)} to {@code (oneX1, oneY1)}.
     *
     * @param infectiousness of the case in the interval, from 0 to 1
     */
    void add(double oneX0, double oneY0, double oneX1, double oneY1, double oneStartS, double oneLengthS, double infectiousness,
            PairFindings found) {
        if (!reached.solve(reachM, oneX0, oneY0, oneX1, oneY1)) {
            return;
        }
        x0 = oneX0;
        y0 = oneY0;
        vx = oneX1 - oneX0;
        vy = oneY1 - oneY0;
        startS = oneStartS;
        lengthS = oneLengthS;
        double expected = found.expectedS;
        double furthest = radiusM - CERTAIN_SIGMAS * largestSigmaM;
        if (furthest > 0 && Math.max(oneX0 * oneX0 + oneY0 * oneY0, oneX1 * oneX1 + oneY1 * oneY1) < furthest * furthest) {
            found.addConceivable(startS, startS + lengthS, 0);
            found.sureS += lengthS;
            found.possibleS += lengthS;
            found.expectedS += lengthS;
            found.minDistanceM = Math.min(found.minDistanceM, reached.minDistanceM());
        } else {
            addMonotone(reached.from(), reached.nearest(), found);
            addMonotone(reached.nearest(), reached.to(), found);
        }
        found.weightS += (found.expectedS - expected) * infectiousness;
    }

    private double largestSigma() {
        double oneCase = Math.max(case0, case0 + caseStep);
        double subscriber = Math.max(subscriber0, subscriber0 + subscriberStep);
        return Math.sqrt(oneCase * oneCase + subscriber * subscriber);
    }

    /** Adds a part in which the distance is monotone. */
    private void addMonotone(double from, double to, PairFindings found) {
        if (!(to > from)) {
            return;
        }
        int pieces = pieces(from, to);
        double before = from;
        double pBefore = p(from);
        for (int i = 1; i <= pieces; i++) {
            double at = i == pieces ? to : from + (to - from) * i / pieces;
            double pAt = p(at);
            addPiece(before, pBefore, at, pAt, found);
            before = at;
            pBefore = pAt;
        }
    }

    private int pieces(double from, double to) {
        double low = Math.max(1e-3 * radiusM, Math.min(sigma(from), sigma(to)));
        double high = Math.max(low, Math.max(sigma(from), sigma(to)));
        return high <= MOST_SIGMA_RATIO * low ? 1 : 2 * (int) Math.ceil(Math.log(high / low) / Math.log(MOST_SIGMA_RATIO));
    }

    private void addPiece(double from, double pFrom, double to, double pTo, PairFindings found) {
        if (!above(VicinityProbability.LEAST, from, pFrom, to, pTo)) {
            return;
        }
        double low = aboveFrom;
        double high = aboveTo;
        double pLow = low == from ? pFrom : VicinityProbability.LEAST;
        double pHigh = high == to ? pTo : VicinityProbability.LEAST;
        found.addConceivable(startS + low * lengthS, startS + high * lengthS, coarse(low, high) * lengthS);
        found.minDistanceM = Math.min(found.minDistanceM, Math.min(distance(low), distance(high)));
        if (above(POSSIBLE, low, pLow, high, pHigh)) {
            found.possibleS += (aboveTo - aboveFrom) * lengthS;
            if (above(SURE, low, pLow, high, pHigh)) {
                found.sureS += (aboveTo - aboveFrom) * lengthS;
            }
        }
        double pMiddle = p((low + high) / 2);
        double whole = (high - low) / 6 * (pLow + 4 * pMiddle + pHigh);
        found.expectedS += integral(low, pLow, pMiddle, high, pHigh, whole, MOST_HALVINGS) * lengthS;
    }

    /** Finds where a monotone P is at least a level, into {@link #aboveFrom} and {@link #aboveTo}. */
    private boolean above(double level, double from, double pFrom, double to, double pTo) {
        aboveFrom = from;
        aboveTo = to;
        if (pFrom >= level && pTo >= level) {
            return to > from;
        }
        if (pFrom < level && pTo < level) {
            return false;
        }
        double crossing = crossing(level, from, pFrom - level, to, pTo - level);
        if (pFrom >= level) {
            aboveTo = crossing;
        } else {
            aboveFrom = crossing;
        }
        return aboveTo > aboveFrom;
    }

    /** Where P crosses a level, by the Illinois method. */
    private double crossing(double level, double low, double fLow, double high, double fHigh) {
        double a = low;
        double b = high;
        double fa = fLow;
        double fb = fHigh;
        int side = 0;
        for (int i = 0; i < 40 && (b - a) * lengthS > 1e-3; i++) {
            double c = Math.clamp((a * fb - b * fa) / (fb - fa), a, b);
            double fc = p(c) - level;
            if (Math.abs(fc) < 1e-9) {
                return c;
            }
            if ((fc > 0) == (fb > 0)) {
                b = c;
                fb = fc;
                fa = side == -1 ? fa / 2 : fa;
                side = -1;
            } else {
                a = c;
                fa = fc;
                fb = side == 1 ? fb / 2 : fb;
                side = 1;
            }
        }
        return (a + b) / 2;
    }

    /** Simpson's rule, halved until it agrees with itself. */
    private double integral(double a, double pa, double pm, double b, double pb, double whole, int halvings) {
        double m = (a + b) / 2;
        double pLeft = p((a + m) / 2);
        double pRight = p((m + b) / 2);
        double left = (m - a) / 6 * (pa + 4 * pLeft + pm);
        double right = (b - m) / 6 * (pm + 4 * pRight + pb);
        double difference = left + right - whole;
        if (halvings == 0 || Math.abs(difference) <= 15 * TOLERANCE * (b - a)) {
            return left + right + difference / 15;
        }
        return integral(a, pa, pLeft, m, pm, left, halvings - 1) + integral(m, pm, pRight, b, pb, right, halvings - 1);
    }

    private double p(double u) {
        return probability.of(distance(u), sigma(u));
    }

    private double distance(double u) {
        double x = x0 + vx * u;
        double y = y0 + vy * u;
        return Math.sqrt(x * x + y * y);
    }

    private double sigma(double u) {
        double oneCase = case0 + caseStep * u;
        double subscriber = subscriber0 + subscriberStep * u;
        return Math.sqrt(oneCase * oneCase + subscriber * subscriber);
    }
}
