package org.pumphandle.matching;

/**
 * The uncertainty of one common interval: how long P, the probability that the true distance was at most the radius, is at least 0.001, 0.05
 * and 0.95, and the integral of P over the first of these. Reused for one interval after the other, by one thread.
 *
 * <p>P is at least a level where the stated distance is at most the level's distance, which depends on the standard deviation alone. The
 * interval is cut where the positions are nearest and where the deviation is smallest, so that both only grow or only fall on each piece. Where
 * the level's distance then moves against the stated one, it is passed at most once, and where is found to the millimetre; where both move the
 * same way, the extremes decide, or each half by itself. P itself is integrated by Gauss's rules: of two points where the relative movement is at most 0.5 standard deviations, of three up to 1.2, else of five on
 * stretches of at most 3.5, where their remainders are below 1e-4 and of either sign; what lies seven standard deviations inside the radius is
 * certain. With the table's error that keeps the expected minutes of two weeks within 0.1 minute many times over.
 */
final class Likelihood {
    private static final double CERTAIN_SIGMAS = 7;
    private static final double LEAST_SIGMAS = 0.5;
    private static final double SHORT_SIGMAS = 1.2;
    private static final double STRETCH_SIGMAS = 3.5;
    /** A change of the deviation by its own size counts as so much movement. */
    private static final double SIGMAS_PER_CHANGE = 3;
    private static final double MOST_SIGMA_CHANGE = 16;
    private static final int MOST_HALVINGS = 8;
    private static final int CONCEIVABLE_HALVINGS = 4;
    private static final int MOST_STEPS = 40;
    private static final double NEAR_ENOUGH = 1e-5;
    private static final double GAUSS_2 = Math.sqrt(1.0 / 3);
    private static final double GAUSS_3 = Math.sqrt(0.6);
    private static final double GAUSS_5_INNER = Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 3;
    private static final double GAUSS_5_OUTER = Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 3;
    private static final double WEIGHT_5_MIDDLE = 128.0 / 225;
    private static final double WEIGHT_5_INNER = (322 + 13 * Math.sqrt(70)) / 900;
    private static final double WEIGHT_5_OUTER = (322 - 13 * Math.sqrt(70)) / 900;

    private final double radiusM;
    private final double nearEnoughM2;
    private final VicinityProbability probability;
    private final Approach approach;
    private final Deviation deviation;
    private double movementM;
    private double startM2;
    private double endM2;
    private double startS;
    private double lengthS;
    /** The range of the pieces so far in which P is at least 0.001. */
    private double rangeFrom;
    private double rangeTo;
    /** The shares of the interval in which P is at least 0.05 and 0.95. */
    private double possible;
    private double sure;

    /** For the intervals that {@code approach} and {@code deviation} will be set to. */
    Likelihood(VicinityProbability probability, double radiusM, Approach approach, Deviation deviation) {
        this.radiusM = radiusM;
        this.nearEnoughM2 = NEAR_ENOUGH * radiusM * radiusM;
        this.probability = probability;
        this.approach = approach;
        this.deviation = deviation;
    }

    /**
     * Adds the interval that approach and deviation are set to.
     *
     * @param infectiousness of the case in the interval, from 0 to 1
     */
    void add(double oneStartS, double oneLengthS, double infectiousness, PairFindings found) {
        if (approach.nearestM() > probability.reachM(deviation.largestM())) {
            return;
        }
        movementM = approach.movementM();
        startS = oneStartS;
        lengthS = oneLengthS;
        double expected = found.expectedS;
        rangeFrom = 0;
        rangeTo = 0;
        possible = 0;
        sure = 0;
        startM2 = approach.distanceM2(0);
        endM2 = approach.distanceM2(1);
        measure(Level.CONCEIVABLE, found);
        if (rangeTo > 0) {
            measure(Level.POSSIBLE, found);
            measure(Level.SURE, found);
        }
        found.possibleS += possible * lengthS;
        found.sureS += sure * lengthS;
        addConceivable(found);
        found.weightS += (found.expectedS - expected) * infectiousness;
    }

    /** Finds where P is at least a level: everywhere or nowhere, where the extremes of distance and deviation tell, else piece by piece. */
    private void measure(Level level, PairFindings found) {
        double surestM2 = probability.levelM2(level, deviation.smallestM());
        double coarsestM2 = probability.levelM2(level, deviation.largestM());
        if (Math.max(startM2, endM2) <= Math.min(surestM2, coarsestM2)) {
            take(level, 0, 1, found);
        } else if (approach.nearestM() * approach.nearestM() <= (probability.peaks(level, deviation.smallestM(), deviation.largestM())
                ? probability.peakM2(level)
                : Math.max(surestM2, coarsestM2))) {
            measurePieces(level, found);
        }
    }

    /** On each piece distance and deviation only grow or only fall, each of them. */
    private void measurePieces(Level level, PairFindings found) {
        double nearest = approach.nearest();
        double first = Math.min(nearest, deviation.smallestAt());
        double second = Math.max(nearest, deviation.smallestAt());
        double firstM2 = approach.distanceM2(first);
        double secondM2 = approach.distanceM2(second);
        double firstSigmaM = deviation.atM(first);
        double secondSigmaM = deviation.atM(second);
        int halvings = level == Level.CONCEIVABLE ? CONCEIVABLE_HALVINGS : MOST_HALVINGS;
        if (first > 0) {
            measure(level, 0, startM2, deviation.startM(), first, firstM2, firstSigmaM, halvings, found);
        }
        if (second > first) {
            measure(level, first, firstM2, firstSigmaM, second, secondM2, secondSigmaM, halvings, found);
        }
        if (second < 1) {
            measure(level, second, secondM2, secondSigmaM, 1, endM2, deviation.endM(), halvings, found);
        }
    }

    /** Finds where on a piece P is at least a level: as a whole, up to one passage, or on each half by itself. */
    private void measure(Level level, double from, double fromM2, double fromSigmaM, double to, double toM2, double toSigmaM, int halvings,
            PairFindings found) {
        double fromLevelM2 = probability.levelM2(level, fromSigmaM);
        double toLevelM2 = probability.levelM2(level, toSigmaM);
        boolean startsIn = fromM2 <= fromLevelM2;
        boolean endsIn = toM2 <= toLevelM2;
        boolean peaks = probability.peaks(level, fromSigmaM, toSigmaM);
        boolean oneWay = halvings == 0 || (!peaks && (toM2 - fromM2) * (toLevelM2 - fromLevelM2) <= 0);
        if (startsIn != endsIn && oneWay) {
            double passed = passage(level, from, fromLevelM2 - fromM2, to, toLevelM2 - toM2);
            take(level, startsIn ? from : passed, endsIn ? to : passed, found);
        } else if (startsIn && endsIn && (oneWay || Math.max(fromM2, toM2) <= Math.min(fromLevelM2, toLevelM2))) {
            take(level, from, to, found);
        } else if (startsIn || endsIn
                || !(oneWay || Math.min(fromM2, toM2) > (peaks ? probability.peakM2(level) : Math.max(fromLevelM2, toLevelM2)))) {
            double middle = (from + to) / 2;
            double middleM2 = approach.distanceM2(middle);
            double middleSigmaM = deviation.atM(middle);
            measure(level, from, fromM2, fromSigmaM, middle, middleM2, middleSigmaM, halvings - 1, found);
            measure(level, middle, middleM2, middleSigmaM, to, toM2, toSigmaM, halvings - 1, found);
        }
    }

    private void take(Level level, double from, double to, PairFindings found) {
        if (level == Level.CONCEIVABLE) {
            extend(from, to, found);
        } else if (level == Level.POSSIBLE) {
            possible += to - from;
        } else {
            sure += to - from;
        }
    }

    /**
     * Where on a piece the distance passes that of a level, by the Illinois form of the false position (Dowell and Jarratt 1971).
     *
     * @param insideFrom square metres that the distance is below the level's at the piece's beginning
     * @param insideTo likewise at its end, of the other sign
     */
    private double passage(Level level, double from, double insideFrom, double to, double insideTo) {
        double a = from;
        double fa = insideFrom;
        double b = to;
        double fb = insideTo;
        for (int step = 0; step < MOST_STEPS; step++) {
            double c = b - fb * (b - a) / (fb - fa);
            double fc = probability.levelM2(level, deviation.atM(c)) - approach.distanceM2(c);
            if (Math.abs(fc) < nearEnoughM2) {
                return c;
            }
            if (fc < 0 == fb < 0) {
                fa /= 2;
            } else {
                a = b;
                fa = fb;
            }
            b = c;
            fb = fc;
        }
        return b;
    }

    /** Lets a part in which P is at least 0.001 continue the range of the parts before, or begin a new one. */
    private void extend(double from, double to, PairFindings found) {
        if (to > from) {
            if (from > rangeTo) {
                addConceivable(found);
                rangeFrom = from;
            }
            rangeTo = to;
        }
    }

    private void addConceivable(PairFindings found) {
        double from = rangeFrom;
        double to = rangeTo;
        if (!(to > from)) {
            return;
        }
        double sigmaM = Math.max(deviation.atM(from), deviation.atM(to));
        found.addConceivable(startS + from * lengthS, startS + to * lengthS, deviation.coarse(from, to) * lengthS);
        found.minDistanceM = Math.min(found.minDistanceM, approach.distanceM(Math.clamp(approach.nearest(), from, to)));
        double certainM = radiusM - CERTAIN_SIGMAS * sigmaM;
        double expected;
        if (certainM > 0) {
            double closest = approach.closest();
            double lineM = approach.distanceM(closest);
            double half = lineM < certainM ? Math.sqrt(certainM * certainM - lineM * lineM) / movementM : Double.NEGATIVE_INFINITY;
            double certainFrom = Math.clamp(closest - half, from, to);
            double certainTo = Math.max(certainFrom, Math.clamp(closest + half, from, to));
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
        double sigmaFrom = deviation.atM(from);
        double sigmaTo = deviation.atM(to);
        double smallest = deviation.smallestAt() > from && deviation.smallestAt() < to
                ? deviation.smallestM()
                : Math.min(sigmaFrom, sigmaTo);
        double sigmas = (to - from) * movementM / smallest
                + Math.min(SIGMAS_PER_CHANGE * (Math.max(sigmaFrom, sigmaTo) / smallest - 1), MOST_SIGMA_CHANGE);
        double half = (to - from) / 2;
        double middle = from + half;
        if (sigmas <= LEAST_SIGMAS) {
            return (p(middle - GAUSS_2 * half) + p(middle + GAUSS_2 * half)) * half;
        }
        if (sigmas <= SHORT_SIGMAS) {
            return (5 * (p(middle - GAUSS_3 * half) + p(middle + GAUSS_3 * half)) + 8 * p(middle)) * half / 9;
        }
        int stretches = 1 + (int) Math.min(sigmas / STRETCH_SIGMAS, 1e5);
        double part = half / stretches;
        double sum = 0;
        for (int i = 0; i < stretches; i++) {
            double at = from + (2 * i + 1) * part;
            sum += WEIGHT_5_MIDDLE * p(at) + WEIGHT_5_INNER * (p(at - GAUSS_5_INNER * part) + p(at + GAUSS_5_INNER * part))
                    + WEIGHT_5_OUTER * (p(at - GAUSS_5_OUTER * part) + p(at + GAUSS_5_OUTER * part));
        }
        return sum * part;
    }

    private double p(double u) {
        return probability.of(approach.distanceM(u), deviation.atM(u));
    }
}
