package org.pumphandle.matching;

/** The largest total time in vicinity inside any window of 86,400 seconds. */
final class Rolling24h {
    private static final double DAY_S = 86_400;

    private Rolling24h() {
    }

    /**
     * Seconds in the best window. The total is piecewise linear in the window's start, so its maximum lies where a window begins with an
     * interval or ends with one.
     */
    static double maxS(Intervals intervals) {
        var before = new double[intervals.size() + 1];
        for (int i = 0; i < intervals.size(); i++) {
            before[i + 1] = before[i] + intervals.endS(i) - intervals.startS(i);
        }
        double best = 0;
        for (int i = 0; i < intervals.size(); i++) {
            double begin = intervals.startS(i);
            best = Math.max(best, until(intervals, before, begin + DAY_S) - before[i]);
            double end = intervals.endS(i);
            best = Math.max(best, before[i + 1] - until(intervals, before, end - DAY_S));
        }
        return best;
    }

    /** Seconds in vicinity before an instant. */
    private static double until(Intervals intervals, double[] before, double instantS) {
        int low = 0;
        int high = intervals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (intervals.endS(middle) > instantS) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == intervals.size() ? before[low] : before[low] + Math.max(0, instantS - intervals.startS(low));
    }
}
