package org.pumphandle.matching;

/**
 * The uncertainty of one common interval: how long P, the probability that the true distance was at most the radius, is at least 0.001, 0.05
 * and 0.95, and the integral of P over the first of these. Reused for one interval after the other, by one thread.
 *
 * <p>All is told by squares over that of the radius: those of distance and deviation are quadratics in time. P is at least a level where the
 * distance is at most the level's, which depends on the variance alone. The extremes of both tell of most intervals as a whole. Others are cut
 * where the positions are nearest and where the variance is smallest, so that both only grow or only fall on each piece. Where the level's
 * distance then moves against the stated one, or one of both grows faster throughout, it is passed at most once, and where is found to the
 * millimetre; else the extremes decide, or each half by itself.
 *
 * <p>P itself is integrated by Gauss's rules: of two points where the relative movement is at most 0.4 standard deviations, of three up to 1.4,
 * else of five on stretches of at most 5.25, where their remainders are below 2e-4 of the length (found over 45,000 intervals with accuracies of 1 to 1,000 m, against 24 points
 * on each eighth) and mostly of either sign, so that they added up to less than 0.01 minutes for any contact of a simulated town; what lies seven standard deviations inside the radius is certain. The error of P, at most 3e-6, adds at
 * most 0.06 minutes in two weeks in which nothing moves.
 */
final class Likelihood {
    private static final VicinityPatches PROBABILITY = new VicinityPatches();
    private static final double CERTAIN_SIGMAS = 7;
    private static final double LEAST_SIGMAS = 0.4;
    private static final double SHORT_SIGMAS = 1.4;
    private static final double STRETCH_SIGMAS = 5.25;
    /** A change of the deviation by its own size counts as so much movement, there and back where it is smallest between. */
    private static final double SIGMAS_PER_CHANGE = 3;
    private static final double MOST_SIGMA_CHANGE = 32;
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

    private final double perR2;
    private final Approach approach;
    private final Deviation deviation;
    /** Squares over that of the radius: the distance is {@code d0 + d1 u + d2 u^2}, the variance {@code s0 + s1 u + s2 u^2}. */
    private double d0;
    private double d1;
    private double d2;
    private double s0;
    private double s1;
    private double s2;
    private double nearest;
    private double farthest;
    private double surest;
    private double coarsest;
    private double startS;
    private double lengthS;
    /** The range of the pieces so far in which P is at least 0.001. */
    private double rangeFrom;
    private double rangeTo;
    /** The shares of the interval in which P is at least 0.05 and 0.95. */
    private double possible;
    private double sure;

    /** For the intervals that {@code approach} and {@code deviation} will be set to. */
    Likelihood(double radiusM, Approach approach, Deviation deviation) {
        this.perR2 = 1 / (radiusM * radiusM);
        this.approach = approach;
        this.deviation = deviation;
    }

    /**
     * Adds the interval that approach and deviation are set to.
     *
     * @param infectiousness of the case in the interval, from 0 to 1
     */
    void add(double oneStartS, double oneLengthS, double infectiousness, PairFindings found) {
        coarsest = deviation.largestM2() * perR2;
        nearest = approach.nearestM2() * perR2;
        surest = deviation.smallestM2() * perR2;
        d0 = approach.startM2() * perR2;
        d1 = 2 * approach.alongM2() * perR2;
        d2 = approach.movementM2() * perR2;
        farthest = Math.max(d0, distance2(1));
        s0 = deviation.startM2() * perR2;
        s1 = deviation.linearM2() * perR2;
        s2 = deviation.quadraticM2() * perR2;
        startS = oneStartS;
        lengthS = oneLengthS;
        double expected = found.expectedS;
        rangeFrom = 0;
        rangeTo = 0;
        possible = 0;
        sure = 0;
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

    private double distance2(double u) {
        return d0 + u * (d1 + u * d2);
    }

    private double variance(double u) {
        return s0 + u * (s1 + u * s2);
    }

    /** Finds where P is at least a level: everywhere or nowhere, where the extremes of distance and deviation tell, else piece by piece. */
    private void measure(Level level, PairFindings found) {
        double surestSquare = level.square(surest);
        double coarsestSquare = level.square(coarsest);
        if (farthest <= Math.min(surestSquare, coarsestSquare)) {
            take(level, 0, 1, found);
        } else if (nearest <= (level.peaks(surest, coarsest) ? level.peakSquare() : Math.max(surestSquare, coarsestSquare))) {
            measurePieces(level, found);
        }
    }

    /** On each piece distance and variance only grow or only fall, each of them. */
    private void measurePieces(Level level, PairFindings found) {
        int halvings = level == Level.CONCEIVABLE ? CONCEIVABLE_HALVINGS : MOST_HALVINGS;
        double first = Math.min(approach.nearest(), deviation.smallestAt());
        double second = Math.max(approach.nearest(), deviation.smallestAt());
        double from = 0;
        double distance2 = d0;
        double square = level.square(s0);
        for (double to = first;; to = to < second ? second : 1) {
            if (to > from) {
                double toDistance2 = distance2(to);
                double toSquare = level.square(variance(to));
                measure(level, from, distance2, square, to, toDistance2, toSquare, halvings, found);
                from = to;
                distance2 = toDistance2;
                square = toSquare;
            }
            if (to == 1) {
                return;
            }
        }
    }

    /** Finds where on a piece P is at least a level: as a whole, up to one passage, or on each half by itself. */
    private void measure(Level level, double from, double fromDistance2, double fromSquare, double to, double toDistance2, double toSquare,
            int halvings, PairFindings found) {
        boolean startsIn = fromDistance2 <= fromSquare;
        boolean endsIn = toDistance2 <= toSquare;
        boolean peaks = level.peaks(variance(from), variance(to));
        if (startsIn && endsIn && Math.max(fromDistance2, toDistance2) <= Math.min(fromSquare, toSquare)) {
            take(level, from, to, found);
        } else if (startsIn || endsIn
                || Math.min(fromDistance2, toDistance2) <= (peaks ? level.peakSquare() : Math.max(fromSquare, toSquare))) {
            boolean apart = !peaks && (toDistance2 - fromDistance2) * (toSquare - fromSquare) <= 0;
            if (apart || halvings == 0 || isOneWay(level, from, to)) {
                double passed = startsIn == endsIn ? to : passage(level, from, fromSquare - fromDistance2, to, toSquare - toDistance2);
                if (startsIn) {
                    take(level, from, passed, found);
                } else if (endsIn) {
                    take(level, passed, to, found);
                }
            } else {
                double middle = (from + to) / 2;
                double distance2 = distance2(middle);
                double square = level.square(variance(middle));
                measure(level, from, fromDistance2, fromSquare, middle, distance2, square, halvings - 1, found);
                measure(level, middle, distance2, square, to, toDistance2, toSquare, halvings - 1, found);
            }
        }
    }

    /** Whether the bounds of the growth of both squares show that on a piece one grows faster than the other throughout. */
    private boolean isOneWay(Level level, double from, double to) {
        double distanceFrom = d1 + 2 * d2 * from;
        double distanceTo = d1 + 2 * d2 * to;
        double varianceFrom = s1 + 2 * s2 * from;
        double varianceTo = s1 + 2 * s2 * to;
        double slopeFrom = level.slope(variance(from));
        double slopeTo = level.slope(variance(to));
        double one = slopeFrom * varianceFrom;
        double two = slopeFrom * varianceTo;
        double three = slopeTo * varianceFrom;
        double four = slopeTo * varianceTo;
        return Math.min(Math.min(one, two), Math.min(three, four)) >= Math.max(distanceFrom, distanceTo)
                || Math.max(Math.max(one, two), Math.max(three, four)) <= Math.min(distanceFrom, distanceTo);
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
     * @param insideFrom how much the distance's square is below the level's at the piece's beginning
     * @param insideTo likewise at its end, of the other sign
     */
    private double passage(Level level, double from, double insideFrom, double to, double insideTo) {
        double a = from;
        double fa = insideFrom;
        double b = to;
        double fb = insideTo;
        for (int step = 0; step < MOST_STEPS; step++) {
            double c = b - fb * (b - a) / (fb - fa);
            double fc = level.square(variance(c)) - distance2(c);
            if (Math.abs(fc) < NEAR_ENOUGH) {
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
        found.addConceivable(startS + from * lengthS, startS + to * lengthS, deviation.coarse(from, to) * lengthS);
        found.minDistanceM2 = Math.min(found.minDistanceM2, approach.distanceM2(Math.min(Math.max(approach.nearest(), from), to)));
        found.expectedS += expected(from, to) * lengthS;
    }

    private double expected(double from, double to) {
        double certain = 1 - CERTAIN_SIGMAS * Math.sqrt(coarsest);
        double least = nearest;
        if (!(certain > 0 && least < certain * certain)) {
            return integral(from, to);
        }
        if (farthest <= certain * certain) {
            return to - from;
        }
        double closest = approach.closest();
        double half = Math.sqrt((certain * certain - distance2(closest)) / d2);
        double certainFrom = Math.clamp(closest - half, from, to);
        double certainTo = Math.max(certainFrom, Math.clamp(closest + half, from, to));
        return integral(from, certainFrom) + certainTo - certainFrom + integral(certainTo, to);
    }

    /** Gauss's rule on stretches of little movement. */
    private double integral(double from, double to) {
        if (!(to > from)) {
            return 0;
        }
        double varianceFrom = variance(from);
        double varianceTo = variance(to);
        boolean isSmallestBetween = deviation.smallestAt() > from && deviation.smallestAt() < to;
        double smallest = isSmallestBetween ? surest : Math.min(varianceFrom, varianceTo);
        double change = isSmallestBetween
                ? Math.sqrt(varianceFrom / smallest) + Math.sqrt(varianceTo / smallest) - 2
                : Math.sqrt(Math.max(varianceFrom, varianceTo) / smallest) - 1;
        double sigmas = (to - from) * Math.sqrt(d2 / smallest) + Math.min(SIGMAS_PER_CHANGE * change, MOST_SIGMA_CHANGE);
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
        return PROBABILITY.of(distance2(u), variance(u));
    }
}
