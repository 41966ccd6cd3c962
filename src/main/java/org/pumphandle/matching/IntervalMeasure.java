package org.pumphandle.matching;

/** Adds to a pair's findings what one common interval tells under a rule. For one thread. */
final class IntervalMeasure implements CommonInterval.Taker {
    private final double radiusM;
    private final double radiusM2;
    private final boolean isNominal;
    private final Approach approach = new Approach();
    private final Deviation deviation;
    private final Likelihood likelihood;

    IntervalMeasure(double radiusM, boolean isNominal) {
        this.radiusM = radiusM;
        this.radiusM2 = radiusM * radiusM;
        this.isNominal = isNominal;
        this.deviation = new Deviation(VicinityProbability.coarseSM(radiusM));
        this.likelihood = new Likelihood(radiusM, approach, deviation);
    }

    @Override
    public void take(CommonInterval interval, PairFindings found) {
        double startS = interval.startS;
        double lengthS = interval.endS - startS;
        approach.set(interval.x0, interval.y0, interval.x1, interval.y1);
        if (!isNominal) {
            deviation.set(interval.caseSigma0M, interval.caseSigma1M, interval.subscriberSigma0M, interval.subscriberSigma1M);
            if (approach.nearestM2() > radiusM2 * Level.CONCEIVABLE.reachSquare(deviation.largestM2() / radiusM2)) {
                return;
            }
            deviation.findExtremes();
            likelihood.add(startS, lengthS, interval.infectiousness, found);
        }
        if (approach.within(radiusM)) {
            double end = approach.to() == 1 ? interval.endS : startS + approach.to() * lengthS;
            found.vicinity.add(startS + approach.from() * lengthS, end, Math.min(radiusM, Math.sqrt(approach.nearestM2())));
            if (!isNominal) {
                found.coarseVicinityS += deviation.coarse(approach.from(), approach.to()) * lengthS;
            }
        }
    }
}
