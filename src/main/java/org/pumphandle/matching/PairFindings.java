package org.pumphandle.matching;

/** What was found of one pair of case and subscriber so far, in seconds. Reused from pair to pair, by one thread. */
final class PairFindings {
    /** Time in vicinity of the stated positions. */
    final Intervals vicinity = new Intervals();
    /** The part of it in which even equal positions would leave P below one half. */
    double coarseVicinityS;
    double sureS;
    double expectedS;
    double possibleS;
    /** Time with P of at least 0.001, and the part of it in which even equal positions would leave P below one half. */
    double conceivableS;
    double coarseConceivableS;
    double weightS;
    double firstS;
    double lastS;
    double minDistanceM2;
    /** The path's segment from which the next may be of interest. */
    int segment;
    /** Whether a segment was looked at. */
    boolean isTouched;

    PairFindings() {
        clear();
    }

    void clear() {
        vicinity.clear();
        coarseVicinityS = 0;
        sureS = 0;
        expectedS = 0;
        possibleS = 0;
        conceivableS = 0;
        coarseConceivableS = 0;
        weightS = 0;
        firstS = Double.NaN;
        lastS = Double.NaN;
        minDistanceM2 = Double.POSITIVE_INFINITY;
        segment = 0;
        isTouched = false;
    }

    boolean isEmpty() {
        return vicinity.size() == 0 && conceivableS == 0;
    }

    /** Adds a time with P of at least 0.001. */
    void addConceivable(double startS, double endS, double coarseS) {
        if (Double.isNaN(firstS)) {
            firstS = startS;
        }
        lastS = endS;
        conceivableS += endS - startS;
        coarseConceivableS += coarseS;
    }
}
