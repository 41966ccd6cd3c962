package org.pumphandle.matching;

/**
 * The uncertainty of one common interval: how long P, the probability that the true distance was at most the radius, is at least 0.001, 0.05
 * and 0.95, and the integral of P over the first of these. Reused for one interval after the other, by one thread.
 *
 * <p>P is at least a level where the stated distance is at most the level's distance, which depends on the standard deviation alone. The
 * interval is halved until the standard deviation is nearly linear on each piece; there the level's distance is taken as linear too, so that
 * where it exceeds the distance is a question of a quadratic. P itself is integrated by Gauss's rules, of three points where the relative
 * movement is at most 1.2 standard deviations, else of five on stretches of at most 3.5, where their remainders are below 1e-4 and of either
 * sign; what lies seven standard deviations inside the radius
 * is certain. With the table's error that keeps the expected minutes of two weeks within 0.1 minute many times over.
 */
final class Likelihood {
    private static final double CERTAIN_SIGMAS = 7;
    private static final double SHORT_SIGMAS = 1.2;
    private static final double STRETCH_SIGMAS = 3.5;
    private static final double MOST_SIGMA_RATIO = 1.25;
    private static final double MOST_SIGMA_CHANGE = 16;
    private static final double MOST_BEND = 0.02;
    private static final int MOST_HALVINGS = 8;
    private static final double GAUSS_3 = Math.sqrt(0.6);
    private static final double GAUSS_5_INNER = Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 3;
    private static final double GAUSS_5_OUTER = Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 3;
    private static final double WEIGHT_5_MIDDLE = 128.0 / 225;
    private static final double WEIGHT_5_INNER = (322 + 13 * Math.sqrt(70)) / 900;
    private static final double WEIGHT_5_OUTER = (322 - 13 * Math.sqrt(70)) / 900;

    private final double radiusM;
    private final VicinityProbability probability;
    private final LinearBound bound = new LinearBound();
    private double x0;
    private double y0;
    private double vx;
    private double vy;
    private double speed;
    private double case0;
    private double caseStep;
    private double subscriber0;
    private double subscriberStep;
    private double startSigmaM;
    private double endSigmaM;
    private double reachM;
    private double startS;
    private double lengthS;
    /** The range of the parts so far in which P is at least 0.001. */
    private double rangeFrom;
    private double rangeTo;
    /** Where in the interval equal positions would leave P at one half or more. */
    private double fineFrom;
    private double fineTo;

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
        startSigmaM = sigma(0);
        endSigmaM = sigma(1);
        double largest = Math.max(startSigmaM, endSigmaM);
        reachM = probability.reachM(largest);
        if (largest <= probability.coarseSM()) {
            fineFrom = 0;
            fineTo = 1;
        } else {
            findFine();
        }
    }

    /** No greater distance in metres has P of 0.001 in the interval. */
    double reachM() {
        return reachM;
    }

    /** The standard deviation squared is a convex quadratic, so it is small between its roots. */
    private void findFine() {
        double coarse = probability.coarseSM();
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
        x0 = oneX0;
        y0 = oneY0;
        vx = oneX1 - oneX0;
        vy = oneY1 - oneY0;
        double speed2 = vx * vx + vy * vy;
        double nearest = speed2 == 0 ? 0 : Math.clamp(-(x0 * vx + y0 * vy) / speed2, 0.0, 1.0);
        if (distance(nearest) > reachM) {
            return;
        }
        speed = Math.sqrt(speed2);
        startS = oneStartS;
        lengthS = oneLengthS;
        double expected = found.expectedS;
        rangeFrom = 0;
        rangeTo = 0;
        addPiece(0, startSigmaM, 1, endSigmaM, MOST_HALVINGS, nearest, found);
        addConceivable(nearest, found);
        found.weightS += (found.expectedS - expected) * infectiousness;
    }

    private void addPiece(double from, double sigmaFrom, double to, double sigmaTo, int halvings, double nearest,
            PairFindings found) {
        double middle = (from + to) / 2;
        double sigma = sigma(middle);
        boolean isLinear = Math.max(sigmaFrom, sigmaTo) <= MOST_SIGMA_RATIO * Math.min(sigmaFrom, sigmaTo)
                && Math.abs(sigmaFrom + sigmaTo - 2 * sigma) <= 2 * MOST_BEND * sigma;
        if (halvings > 0 && !isLinear) {
            addPiece(from, sigmaFrom, middle, sigma, halvings - 1, nearest, found);
            addPiece(middle, sigma, to, sigmaTo, halvings - 1, nearest, found);
            return;
        }
        bound.set(x0, y0, vx, vy, from, to);
        bound.solve(probability.conceivableM(sigmaFrom), probability.conceivableM(sigmaTo));
        double from1 = bound.from1();
        double to1 = bound.to1();
        double from2 = bound.from2();
        double to2 = bound.to2();
        if (to1 > from1 || to2 > from2) {
            bound.solve(probability.possibleM(sigmaFrom), probability.possibleM(sigmaTo));
            found.possibleS += bound.length() * lengthS;
            bound.solve(probability.sureM(sigmaFrom), probability.sureM(sigmaTo));
            found.sureS += bound.length() * lengthS;
            extend(from1, to1, nearest, found);
            extend(from2, to2, nearest, found);
        }
    }

    /** Lets a part in which P is at least 0.001 continue the range of the parts before, or begin a new one. */
    private void extend(double from, double to, double nearest, PairFindings found) {
        if (to > from) {
            if (from > rangeTo) {
                addConceivable(nearest, found);
                rangeFrom = from;
            }
            rangeTo = to;
        }
    }

    private void addConceivable(double nearest, PairFindings found) {
        double from = rangeFrom;
        double to = rangeTo;
        if (!(to > from)) {
            return;
        }
        double sigmaM = Math.max(sigma(from), sigma(to));
        found.addConceivable(startS + from * lengthS, startS + to * lengthS, coarse(from, to) * lengthS);
        found.minDistanceM = Math.min(found.minDistanceM, distance(Math.clamp(nearest, from, to)));
        double certainM = radiusM - CERTAIN_SIGMAS * sigmaM;
        double expected;
        if (certainM > 0) {
            bound.set(x0, y0, vx, vy, from, to);
            bound.solve(certainM, certainM);
            // The distance is convex, so that there is one certain part at most.
            double certainFrom = bound.length() > 0 ? bound.from1() : from;
            double certainTo = bound.length() > 0 ? bound.to1() : from;
            expected = integral(from, certainFrom) + certainTo - certainFrom + integral(certainTo, to);
        } else {
            expected = integral(from, to);
        }
        found.expectedS += expected * lengthS;
    }

    /** Gauss's rule on stretches of little movement. */
    private double integral(double from, double to) {
        if (!(to > from)) {
            return 0;
        }
        double sigmaFrom = sigma(from);
        double sigmaTo = sigma(to);
        double sigmas = (to - from) * speed * 2 / (sigmaFrom + sigmaTo)
                + Math.min(Math.abs(sigmaFrom - sigmaTo) / Math.min(sigmaFrom, sigmaTo), MOST_SIGMA_CHANGE);
        if (sigmas <= SHORT_SIGMAS) {
            double half = (to - from) / 2;
            double middle = from + half;
            return (5 * (p(middle - GAUSS_3 * half) + p(middle + GAUSS_3 * half)) + 8 * p(middle)) * half / 9;
        }
        int stretches = 1 + (int) Math.min(sigmas / STRETCH_SIGMAS, 1e5);
        double half = (to - from) / stretches / 2;
        double sum = 0;
        for (int i = 0; i < stretches; i++) {
            double middle = from + (2 * i + 1) * half;
            sum += WEIGHT_5_MIDDLE * p(middle) + WEIGHT_5_INNER * (p(middle - GAUSS_5_INNER * half) + p(middle + GAUSS_5_INNER * half))
                    + WEIGHT_5_OUTER * (p(middle - GAUSS_5_OUTER * half) + p(middle + GAUSS_5_OUTER * half));
        }
        return sum * half;
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
