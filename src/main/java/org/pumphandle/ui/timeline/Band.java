package org.pumphandle.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.FixColumns;

/**
 * A time in which the case's path is known; between bands it is not.
 *
 * @param startT UTC seconds since 1970-01-01
 * @param endT UTC seconds since 1970-01-01, not before {@code startT}
 */
record Band(long startT, long endT, Kind kind) {
    /** Fixes within this distance of the first make a stay. */
    static final double STAY_M = 60;
    /** Shortest stay. */
    static final long STAY_S = 600;

    /** Whether the case stayed at a place or went about. */
    enum Kind {
        STAY, WAY
    }

    /** The bands of one trajectory in time order. For looking at only: nothing is decided by them. */
    static List<Band> of(FixColumns fixes, int maxGapS) {
        var bands = new ArrayList<Band>();
        int i = 0;
        while (i < fixes.size()) {
            int last = i;
            while (last + 1 < fixes.size() && fixes.t(last + 1) - fixes.t(last) <= maxGapS && distanceM(fixes, i, last + 1) <= STAY_M) {
                last++;
            }
            boolean isStay = fixes.t(last) - fixes.t(i) >= STAY_S;
            boolean goesOn = last + 1 < fixes.size() && fixes.t(last + 1) - fixes.t(last) <= maxGapS;
            if (isStay) {
                add(bands, new Band(fixes.t(i), fixes.t(last), Kind.STAY));
                if (goesOn) {
                    add(bands, new Band(fixes.t(last), fixes.t(last + 1), Kind.WAY));
                }
            } else {
                add(bands, new Band(fixes.t(i), fixes.t(goesOn ? last + 1 : last), Kind.WAY));
            }
            i = last + 1;
        }
        return bands;
    }

    /** Joins what follows without a break. */
    private static void add(List<Band> bands, Band next) {
        if (!bands.isEmpty() && bands.getLast().kind == next.kind && bands.getLast().endT == next.startT) {
            next = new Band(bands.removeLast().startT, next.endT, next.kind);
        }
        bands.add(next);
    }

    private static double distanceM(FixColumns fixes, int i, int j) {
        double latRad = Math.toRadians(fixes.latE7()[i] / 1e7);
        return Wgs84.distanceM(latRad, Math.toRadians((fixes.latE7()[j] - fixes.latE7()[i]) / 1e7),
                Wgs84.wrap(Math.toRadians(((double) fixes.lonE7()[j] - fixes.lonE7()[i]) / 1e7)));
    }
}
