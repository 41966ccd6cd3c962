package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.ProximityStep;
import org.pumphandle.model.Rule;

/**
 * How far a case and one subscriber were from each other during an episode, at even steps, by the arithmetic of the search. What leaves here has no
 * place: distances alone.
 */
public final class ProximityTrace {
    /** So many steps are enough for a small picture. */
    public static final int MOST_STEPS = 120;
    private static final double LEAST_STEP_S = 15;
    /** What lies between two levels holds nine tenths. */
    private static final double TAIL = 0.05;
    private static final int HALVINGS = 40;
    private static final double FAR_SIGMAS = 5;

    private final VicinityProbability probability;
    private final long baseT;
    private final double startT;
    private final double endT;
    private final double stepS;
    private final List<ProximityStep> steps = new ArrayList<>();
    private int next;

    private ProximityTrace(VicinityProbability probability, long baseT, double startT, double endT) {
        this.probability = probability;
        this.baseT = baseT;
        this.startT = startT;
        this.endT = endT;
        this.stepS = Math.max(LEAST_STEP_S, (endT - startT) / MOST_STEPS);
    }

    /**
     * Follows one subscriber.
     *
     * @param rule whose radius, max gap and window count
     * @param subscriber one subject's fixes around the episode
     * @param startT UTC seconds since 1970-01-01, of the episode
     * @param endT the same, its end
     * @return in time order; moments at which a position is not known are left out
     */
    public static List<ProximityStep> of(Rule rule, ExaminableCase examinable, FixColumns subscriber, double startT, double endT) {
        if (subscriber.subjects() != 1) {
            throw new IllegalArgumentException("one subscriber is followed, not " + subscriber.subjects());
        }
        var prepared = PreparedCases.of(rule, false, List.of(examinable), new Cancellation());
        var trace = new ProximityTrace(prepared.probability(), prepared.paths().getFirst().baseT, startT, endT);
        var found = new PairFindings();
        var sweep = new PairSweep(prepared, (interval, _) -> trace.take(interval));
        new SubscriberScan(prepared).visit(subscriber, 0, (columns, i, path) -> sweep.sweep(columns, i, path, found));
        return List.copyOf(trace.steps);
    }

    /** Takes the steps that lie in a common interval; intervals come in time order. */
    private void take(CommonInterval one) {
        while (at(next) < baseT + one.startS) {
            next++;
        }
        for (; at(next) <= Math.min(endT, baseT + one.endS); next++) {
            double u = (at(next) - baseT - one.startS) / (one.endS - one.startS);
            double distanceM = Math.hypot(between(one.x0, one.x1, u), between(one.y0, one.y1, u));
            double sM = PreparedCases.joint(between(one.caseSigma0M, one.caseSigma1M, u),
                    between(one.subscriberSigma0M, one.subscriberSigma1M, u));
            steps.add(new ProximityStep(at(next), distanceM, quantileM(TAIL, distanceM, sM), quantileM(1 - TAIL, distanceM, sM),
                    probability.of(distanceM, sM)));
        }
    }

    private double at(int step) {
        return startT + step * stepS;
    }

    private static double between(double from, double to, double u) {
        return from + (to - from) * u;
    }

    /** The distance that the true one stays below with a probability, of the Rice distribution; by halving, exact to a millimetre in any small picture. */
    private static double quantileM(double level, double distanceM, double sM) {
        if (sM == 0) {
            return distanceM;
        }
        double low = Math.max(0, distanceM - FAR_SIGMAS * sM);
        double high = distanceM + FAR_SIGMAS * sM;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (VicinityProbability.exact(distanceM / sM, middle / sM) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
