package org.pumphandle.matching;

import java.util.List;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Rule;

/**
 * Cases made ready to be searched for under one rule. Immutable; shared by all threads.
 *
 * @param isNominal whether the stated positions are taken as certain, and nothing else is asked
 * @param grid where the paths are for subscribers of at most the usual accuracy
 * @param coarseGrid where they are for all others: the reach is the greatest there can be
 * @param usualAccuracyM 68 % radius in metres
 */
record PreparedCases(Rule rule, boolean isNominal, List<CasePath> paths, PathGrid grid, PathGrid coarseGrid, float usualAccuracyM) {
    private static final float USUAL_ACCURACY_M = 50;

    static PreparedCases of(Rule rule, boolean isNominal, List<ExaminableCase> cases) {
        var paths = cases.stream().map(one -> CasePath.of(one, rule)).toList();
        if (isNominal) {
            var grid = new PathGrid(paths, rule.maxGapS(), (_, _) -> rule.radiusM(), rule.radiusM());
            return new PreparedCases(rule, true, paths, grid, grid, Float.POSITIVE_INFINITY);
        }
        var probability = new VicinityProbability(rule.radiusM());
        double usualSigmaM = USUAL_ACCURACY_M * CasePath.SIGMA_PER_ACCURACY;
        var grid = new PathGrid(paths, rule.maxGapS(), (path, k) -> probability.reachM(
                Math.hypot(Math.max(path.startSigmaM[k], path.endSigmaM[k]), usualSigmaM)), probability.reachM(usualSigmaM));
        double greatestM = probability.reachM(Double.POSITIVE_INFINITY);
        var coarseGrid = new PathGrid(paths, rule.maxGapS(), (_, _) -> greatestM, greatestM);
        return new PreparedCases(rule, false, paths, grid, coarseGrid, USUAL_ACCURACY_M);
    }
}
