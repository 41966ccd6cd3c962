package org.pumphandle.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.model.FixColumns;

/**
 * A time in which the case's path is known; between bands it is not.
 *
 * @param startT UTC seconds since 1970-01-01
 * @param endT UTC seconds since 1970-01-01, not before {@code startT}
 */
record Band(long startT, long endT, Kind kind) {

    /** Whether the case stayed at a place or went about. */
    enum Kind {
        STAY, WAY
    }

    /** The bands of one trajectory in time order: its {@linkplain StayPoint stays}, and the ways before, between and after them up to the next gap. */
    static List<Band> of(FixColumns fixes, int maxGapS) {
        var stays = StayPoint.of(fixes, maxGapS);
        var bands = new ArrayList<Band>();
        int first = 0;
        for (int i = 0; i < fixes.size(); i++) {
            if (i + 1 == fixes.size() || fixes.t(i + 1) - fixes.t(i) > maxGapS) {
                addKnown(bands, fixes.t(first), fixes.t(i), stays);
                first = i + 1;
            }
        }
        return bands;
    }

    private static void addKnown(List<Band> bands, long startT, long endT, List<StayPoint> stays) {
        long knownT = startT;
        for (var stay : stays.subList(firstFrom(stays, startT), firstFrom(stays, endT))) {
            if (stay.startT() > knownT) {
                bands.add(new Band(knownT, stay.startT(), Kind.WAY));
            }
            bands.add(new Band(stay.startT(), stay.endT(), Kind.STAY));
            knownT = stay.endT();
        }
        if (endT > knownT || startT == endT) {
            bands.add(new Band(knownT, endT, Kind.WAY));
        }
    }

    /** Index of the first stay that does not begin before an instant. */
    private static int firstFrom(List<StayPoint> stays, long t) {
        int low = 0;
        int high = stays.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stays.get(middle).startT() < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
