package org.pumphandle.matching;

/**
 * The time that a case's and a subscriber's segment have in common, and how they stand to each other at its ends; between, all is linear. Reused for
 * one interval after the other, by one thread.
 */
final class CommonInterval {
    /** Whole seconds since the case's base, as all fixes and windows begin at whole ones. */
    double startS;
    double endS;
    /** The subscriber's position against the case's, in metres, east and north. */
    double x0;
    double y0;
    double x1;
    double y1;
    /** Standard deviations of each axis, in metres. */
    double caseSigma0M;
    double caseSigma1M;
    double subscriberSigma0M;
    double subscriberSigma1M;
    /** Of the case, from 0 to 1. */
    double infectiousness;
    /** How long the longer of both segments is. */
    double longestGapS;

    /** Told of the intervals of a pair, in time order. */
    @FunctionalInterface
    interface Taker {
        void take(CommonInterval interval, PairFindings found);
    }
}
