package org.pumphandle.geo;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.FixColumns;

/**
 * A place where a trajectory stayed, as in Li, Zheng and others, "Mining user similarity based on location history" (2008): fixes that follow one
 * another without a gap, each at most {@value #RADIUS_M} m from the first of them, the last at least {@value #LEAST_S} s after the first. It helps
 * to look at a trajectory; nothing is decided by it.
 *
 * @param latDeg mean of the fixes' latitudes
 * @param lonDeg mean of their longitudes, unrolled from the first: it may lie beyond 180 degrees
 * @param startT instant of the first fix, UTC seconds since 1970-01-01
 * @param endT instant of the last fix
 * @param fixes how many there are
 */
public record StayPoint(double latDeg, double lonDeg, long startT, long endT, int fixes) {
    /** Furthest from the first fix, metres. */
    public static final double RADIUS_M = 60;
    /** Shortest stay, seconds. */
    public static final long LEAST_S = 600;

    private static final double E7 = 1e7;

    public long seconds() {
        return endT - startT;
    }

    /**
     * The stays of one trajectory in time order; no two share a fix.
     *
     * @param trajectory one subject, or none
     * @param maxGapS what is further apart is not known to have stayed in between
     */
    public static List<StayPoint> of(FixColumns trajectory, int maxGapS) {
        var stays = new ArrayList<StayPoint>();
        int first = 0;
        while (first < trajectory.size()) {
            int last = lastNear(trajectory, first, maxGapS);
            if (trajectory.t(last) - trajectory.t(first) >= LEAST_S) {
                stays.add(mean(trajectory, first, last));
                first = last + 1;
            } else {
                first++;
            }
        }
        return stays;
    }

    /** The last of the fixes that follow the first without a gap and stay near it. */
    private static int lastNear(FixColumns fixes, int first, int maxGapS) {
        double phi0 = Math.toRadians(fixes.latE7()[first] / E7);
        int last = first;
        while (last + 1 < fixes.size() && fixes.t(last + 1) - fixes.t(last) <= maxGapS
                && Wgs84.distanceM(phi0, Math.toRadians((fixes.latE7()[last + 1] - fixes.latE7()[first]) / E7),
                        Math.toRadians(eastDeg(fixes, first, last + 1))) <= RADIUS_M) {
            last++;
        }
        return last;
    }

    private static StayPoint mean(FixColumns fixes, int first, int last) {
        double lat = 0;
        double east = 0;
        for (int i = first; i <= last; i++) {
            lat += fixes.latE7()[i] / E7;
            east += eastDeg(fixes, first, i);
        }
        int n = last - first + 1;
        return new StayPoint(lat / n, fixes.lonE7()[first] / E7 + east / n, fixes.t(first), fixes.t(last), n);
    }

    /** How far east of one fix another lies, the short way around. */
    private static double eastDeg(FixColumns fixes, int from, int to) {
        return Math.toDegrees(Wgs84.wrap(Math.toRadians(((double) fixes.lonE7()[to] - fixes.lonE7()[from]) / E7)));
    }
}
