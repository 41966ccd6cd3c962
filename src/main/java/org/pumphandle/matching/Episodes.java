package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.Episode;

/** Joins intervals in vicinity to episodes. */
final class Episodes {

    private Episodes() {
    }

    /** Joins intervals that are at most {@code bridgeS} apart; a bridged pause adds nothing to the minutes. */
    static List<Episode> join(Intervals intervals, int bridgeS, CasePath path) {
        var episodes = new ArrayList<Episode>();
        int first = 0;
        for (int i = 1; i <= intervals.size(); i++) {
            if (i == intervals.size() || intervals.startS(i) - intervals.endS(i - 1) > bridgeS) {
                episodes.add(episode(intervals, first, i, path));
                first = i;
            }
        }
        return episodes;
    }

    private static Episode episode(Intervals intervals, int from, int to, CasePath path) {
        double seconds = 0;
        double minDistanceM = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            seconds += intervals.endS(i) - intervals.startS(i);
            minDistanceM = Math.min(minDistanceM, intervals.minDistanceM(i));
        }
        double startS = intervals.startS(from);
        double endS = intervals.endS(to - 1);
        var middle = path.positionDeg((startS + endS) / 2);
        return new Episode(path.baseT + startS, path.baseT + endS, seconds / 60, middle[0], middle[1], minDistanceM);
    }
}
