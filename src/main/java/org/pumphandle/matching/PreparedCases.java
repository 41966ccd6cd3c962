package org.pumphandle.matching;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/**
 * Cases made ready to be searched for under one rule. Immutable; shared by all threads.
 *
 * @param isNominal whether the stated positions are taken as certain, and nothing else is asked
 * @param paths one for each case
 * @param boxes where each path lies, likewise
 * @param grid where the paths are for subscribers of at most the usual accuracy
 * @param coarseGrid where they are for all others: the reach is the greatest there can be
 * @param usualAccuracyM 68 % radius in metres
 */
record PreparedCases(Rule rule, boolean isNominal, VicinityProbability probability, List<CasePath> paths, List<PathBoxes> boxes,
        PathGrid grid, PathGrid coarseGrid, float usualAccuracyM) {
    private static final float USUAL_ACCURACY_M = 50;
    /** In smaller cells fewer are met, but whoever moves crosses more of them. */
    private static final double LEAST_CELL_M = 720;

    static PreparedCases of(Rule rule, boolean isNominal, List<ExaminableCase> cases, Cancellation cancellation) {
        var probability = new VicinityProbability(rule.radiusM());
        double greatestM = isNominal ? rule.radiusM() : probability.reachM(Double.POSITIVE_INFINITY);
        double usualM = USUAL_ACCURACY_M * CasePath.SIGMA_PER_ACCURACY;
        DoubleUnaryOperator usualReachM = sigmaM -> isNominal ? rule.radiusM() : probability.reachM(joint(sigmaM, usualM));
        var paths = cases.parallelStream().map(one -> CasePath.of(one, rule)).toList();
        var boxes = paths.parallelStream().map(path -> new PathBoxes(path, rule.maxGapS(), usualReachM, greatestM)).toList();
        var grid = new PathGrid(paths, boxes, rule.maxGapS(), false, Math.max(LEAST_CELL_M, usualReachM.applyAsDouble(0)), cancellation);
        var coarseGrid = isNominal ? grid : new PathGrid(paths, boxes, rule.maxGapS(), true, greatestM, cancellation);
        return new PreparedCases(rule, isNominal, probability, paths, boxes, grid, coarseGrid,
                isNominal ? Float.POSITIVE_INFINITY : USUAL_ACCURACY_M);
    }

    /** The standard deviation of a difference, in metres on each axis. */
    static double joint(double sigmaM, double otherSigmaM) {
        return Math.sqrt(sigmaM * sigmaM + otherSigmaM * otherSigmaM);
    }

    /** The larger standard deviation, in metres on each axis, of the ends of the segment from fix {@code i} to the next. */
    static double sigmaM(FixColumns columns, int i) {
        return Math.max(columns.accuracyM()[i], columns.accuracyM()[i + 1]) * CasePath.SIGMA_PER_ACCURACY;
    }

    /** Whoever is further away, in metres, is neither in vicinity nor has P of 0.001, when neither deviation is larger than these. */
    double reachM(double sigmaM, double otherSigmaM) {
        return isNominal ? rule.radiusM() : probability.reachM(sigmaM, otherSigmaM);
    }
}
