package org.pumphandle.matching;

import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Rule;

/**
 * Cases made ready to be searched for under one rule. Immutable; shared by all threads.
 *
 * @param isNominal whether the stated positions are taken as certain, and nothing else is asked
 * @param grid where the paths are for subscribers of at most the usual accuracy
 * @param coarseGrid where they are for all others: the reach is the greatest there can be
 * @param usualAccuracyM 68 % radius in metres
 * @param greatestReachM no one further away meets a case
 */
record PreparedCases(Rule rule, boolean isNominal, List<CasePath> paths, PathGrid grid, PathGrid coarseGrid, float usualAccuracyM,
        double greatestReachM) {
    private static final float USUAL_ACCURACY_M = 50;

    static PreparedCases of(Rule rule, boolean isNominal, List<ExaminableCase> cases, Cancellation cancellation) {
        if (isNominal) {
            var paths = cases.stream().map(one -> CasePath.of(one, rule, _ -> rule.radiusM())).toList();
            var grid = new PathGrid(paths, rule.maxGapS(), cancellation, CasePath::usualReachM, rule.radiusM());
            return new PreparedCases(rule, true, paths, grid, grid, Float.POSITIVE_INFINITY, rule.radiusM());
        }
        var probability = new VicinityProbability(rule.radiusM());
        double usualSigmaM = USUAL_ACCURACY_M * CasePath.SIGMA_PER_ACCURACY;
        var paths = cases.stream().map(one -> CasePath.of(one, rule, sigmaM -> probability.reachM(Math.hypot(sigmaM, usualSigmaM))))
                .toList();
        double greatestM = probability.reachM(Double.POSITIVE_INFINITY);
        return new PreparedCases(rule, false, paths,
                new PathGrid(paths, rule.maxGapS(), cancellation, CasePath::usualReachM, probability.reachM(usualSigmaM)),
                new PathGrid(paths, rule.maxGapS(), cancellation, (_, _) -> greatestM, greatestM), USUAL_ACCURACY_M, greatestM);
    }
}
