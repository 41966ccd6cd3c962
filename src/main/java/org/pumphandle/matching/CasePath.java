package org.pumphandle.matching;

import java.util.Arrays;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Rule;

/**
 * A case's segments inside its window, prepared once for many subscribers.
 *
 * <p>Parallel arrays, one entry for each segment, ascending in time: instants in seconds since {@code baseT}, angles in radians. A longitude's
 * end lies within half a turn of its start, so that a segment across the antimeridian goes the shorter way round.
 */
final class CasePath {
    /** Enlarges a bounding distance so that rounding never rejects what the exact arithmetic accepts. */
    private static final double MARGIN = 1 + 1e-9;
    private static final double RADIANS_PER_E7 = Math.PI / 180 / Fix.E7;

    final long baseT;
    final long windowStartS;
    final long windowEndS;
    final long[] startS;
    final long[] endS;
    final double[] startLat;
    final double[] endLat;
    final double[] startLon;
    final double[] endLon;
    /** Largest difference of longitude in radians that can be in vicinity anywhere on the segment. */
    final double[] reachLon;
    /** Largest difference of latitude in radians that can be in vicinity anywhere. */
    final double reachLat;

    private CasePath(long baseT, long windowStartS, long windowEndS, int segments, double reachLat) {
        this.baseT = baseT;
        this.windowStartS = windowStartS;
        this.windowEndS = windowEndS;
        this.reachLat = reachLat;
        startS = new long[segments];
        endS = new long[segments];
        startLat = new double[segments];
        endLat = new double[segments];
        startLon = new double[segments];
        endLon = new double[segments];
        reachLon = new double[segments];
    }

    static CasePath of(ExaminableCase examinable, Rule rule) {
        var fixes = examinable.trajectory();
        var window = examinable.window(rule);
        long windowStartS = window.startT() - fixes.baseT();
        long windowEndS = window.endT() - fixes.baseT();
        int[] first = new int[fixes.size()];
        int n = 0;
        for (int i = 0; i + 1 < fixes.size(); i++) {
            int from = fixes.offsetS()[i];
            int to = fixes.offsetS()[i + 1];
            if (to - from <= rule.maxGapS() && from < windowEndS && to > windowStartS) {
                first[n++] = i;
            }
        }
        double smallestMeridianRadiusM = Wgs84.meridianRadiusM(0);
        var path = new CasePath(fixes.baseT(), windowStartS, windowEndS, n, rule.radiusM() / smallestMeridianRadiusM * MARGIN);
        for (int k = 0; k < n; k++) {
            int i = first[k];
            path.startS[k] = fixes.offsetS()[i];
            path.endS[k] = fixes.offsetS()[i + 1];
            path.startLat[k] = radians(fixes.latE7()[i]);
            path.endLat[k] = radians(fixes.latE7()[i + 1]);
            path.startLon[k] = radians(fixes.lonE7()[i]);
            path.endLon[k] = path.startLon[k] + Wgs84.wrap(radians(fixes.lonE7()[i + 1]) - path.startLon[k]);
            double largestLat = Math.max(Math.abs(path.startLat[k]), Math.abs(path.endLat[k]));
            path.reachLon[k] = rule.radiusM() / (Wgs84.A_M * Math.cos(largestLat)) * MARGIN;
        }
        return path;
    }

    static double radians(int e7) {
        return e7 * RADIANS_PER_E7;
    }

    int segments() {
        return startS.length;
    }

    /** Index of the first segment that ends after an instant. */
    int firstEndingAfter(double s) {
        int low = 0;
        int high = segments();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endS[middle] > s) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Latitude and longitude in degrees at an instant inside a segment, longitude in [-180, 180). */
    double[] positionDeg(double s) {
        int k = Math.min(firstEndingAfter(s), segments() - 1);
        double share = Math.clamp((s - startS[k]) / (endS[k] - startS[k]), 0, 1);
        double lat = startLat[k] + (endLat[k] - startLat[k]) * share;
        double lon = Wgs84.wrap(startLon[k] + (endLon[k] - startLon[k]) * share);
        return new double[]{Math.toDegrees(lat), Math.toDegrees(lon)};
    }

    /** Counts only: positions do not belong in logs. */
    @Override
    public String toString() {
        return "CasePath[" + segments() + " segments, " + Arrays.stream(endS).max().orElse(0) + " s]";
    }
}
