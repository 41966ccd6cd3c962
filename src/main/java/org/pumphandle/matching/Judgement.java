package org.pumphandle.matching;

import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Rule.CountedOver;
import org.pumphandle.model.Verdict;

/** Decides what was found of a pair: whether it is a contact, and what the data establish. */
final class Judgement {

    private Judgement() {
    }

    /** The contact; empty where the rule does not hold nominally and the verdict is less than possible. */
    static Optional<Match> of(Rule rule, boolean isNominal, CasePath path, int caseIndex, int subject, PairFindings found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var episodes = Episodes.join(found.vicinity, rule.bridgeS(), path);
        boolean nominal = !episodes.isEmpty() && rule.isSatisfiedBy(countedMinutes(rule, found.vicinity, episodes));
        if (isNominal) {
            return nominal ? Optional.of(new Match(caseIndex, subject, true, episodes, Optional.empty())) : Optional.empty();
        }
        var verdict = verdict(rule, found);
        return nominal || verdict.isPossibleOrBetter()
                ? Optional.of(new Match(caseIndex, subject, nominal, episodes, Optional.of(evidence(found, verdict, path.baseT))))
                : Optional.empty();
    }

    private static Evidence evidence(PairFindings found, Verdict verdict, long baseT) {
        return new Evidence(found.sureS / 60, found.expectedS / 60, found.possibleS / 60, verdict, found.weightS / 60,
                baseT + found.firstS, baseT + found.lastS, Math.sqrt(found.minDistanceM2));
    }

    private static Verdict verdict(Rule rule, PairFindings found) {
        double vicinityS = found.vicinity.totalS();
        boolean isCoarse = vicinityS > 0
                ? found.coarseVicinityS > vicinityS / 2
                : found.coarseConceivableS > found.conceivableS / 2;
        if (isCoarse) {
            return Verdict.CANNOT_BE_ESTABLISHED;
        }
        return rule.isSatisfiedBy(found.sureS / 60)
                ? Verdict.ESTABLISHED
                : rule.isSatisfiedBy(found.expectedS / 60)
                        ? Verdict.PROBABLE
                        : rule.isSatisfiedBy(found.possibleS / 60) ? Verdict.POSSIBLE : Verdict.NOT_SUPPORTED;
    }

    private static double countedMinutes(Rule rule, Intervals intervals, List<Episode> episodes) {
        return rule.countedOver() == CountedOver.ROLLING_24H
                ? Rolling24h.maxS(intervals) / 60
                : episodes.stream().mapToDouble(Episode::minutes).max().orElse(0);
    }
}
