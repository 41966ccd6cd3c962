package org.pumphandle.matching;

import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/**
 * A case's segments inside its window, prepared once for many subscribers.
 *
 * <p>What tells whether a segment is near at all stands by itself, as most are not; the rest is packed, as subscribers ask for segments at random
 * and wait for memory more than for arithmetic. Instants in seconds since {@code baseT}, angles in radians, lengths in metres. A longitude's end lies
 * within half a turn of its start, so that a segment across the antimeridian goes the shorter way round.
 */
final class CasePath {
    /** Standard deviation of each axis by the 68 % radius: the definitions' {@code a / 1.5096}. */
    static final double SIGMA_PER_ACCURACY = 1 / 1.5096;
    /** Enlarges a bounding difference so that rounding never rejects what the exact arithmetic accepts. */
    private static final double MARGIN = 1 + 1e-9;
    static final double RADIANS_PER_E7 = Math.PI / 180 / Fix.E7;
    /** No latitude difference is worth less than at the equator. */
    static final double LAT_PER_METRE = MARGIN / Wgs84.meridianRadiusM(0);
    private static final long FULL_TURN_E7 = 2 * PathBoxes.HALF_TURN_E7;
    private static final int HINT_SHIFT = 8;
    private static final int MOST_STEPS = 6;

    private static final int OUTLINE = 6;
    private static final int DETAILS = 3;

    final long baseT;
    final long windowStartS;
    final long windowEndS;
    /** Offsets of start and end, latitudes and longitudes of both in 1e-7 degree, of each segment. */
    private final int[] outlines;
    /** Both accuracies, infectiousness. */
    private final float[] details;
    private final int segments;
    /** Index of the first segment that ends after the first one's start and {@code i << HINT_SHIFT} seconds. */
    private final int[] hint;
    private final double lonPerMetre;

    private CasePath(ExaminableCase examinable, Rule rule, int[] first, int segments) {
        var fixes = examinable.trajectory();
        var window = examinable.window(rule);
        this.segments = segments;
        baseT = fixes.baseT();
        windowStartS = window.startT() - baseT;
        windowEndS = window.endT() - baseT;
        outlines = new int[segments * OUTLINE];
        details = new float[segments * DETAILS];
        double anchorS = examinable.anchor().getEpochSecond() - (double) baseT;
        for (int k = 0; k < segments; k++) {
            fill(k, fixes, first[k], anchorS);
        }
        hint = hints();
        lonPerMetre = MARGIN / (Wgs84.A_M * Math.cos(furthestFromEquator()));
    }

    private void fill(int k, FixColumns fixes, int i, double anchorS) {
        int at = k * OUTLINE;
        outlines[at] = fixes.offsetS()[i];
        outlines[at + 1] = fixes.offsetS()[i + 1];
        outlines[at + 2] = fixes.latE7()[i];
        outlines[at + 3] = fixes.latE7()[i + 1];
        outlines[at + 4] = fixes.lonE7()[i];
        outlines[at + 5] = fixes.lonE7()[i + 1];
        at = k * DETAILS;
        details[at] = fixes.accuracyM()[i];
        details[at + 1] = fixes.accuracyM()[i + 1];
        details[at + 2] = (float) Infectiousness.at((fixes.offsetS()[i] + fixes.offsetS()[i + 1]) / 2.0 - anchorS);
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
        return new CasePath(examinable, rule, first, n);
    }

    private int[] hints() {
        if (segments == 0) {
            return new int[0];
        }
        var hints = new int[(int) ((long) (endS(segments - 1) - startS(0)) >> HINT_SHIFT) + 1];
        int k = 0;
        for (int i = 0; i < hints.length; i++) {
            while (k < segments && endS(k) <= startS(0) + ((long) i << HINT_SHIFT)) {
                k++;
            }
            hints[i] = k;
        }
        return hints;
    }

    static double radians(int e7) {
        return e7 * RADIANS_PER_E7;
    }

    int segments() {
        return segments;
    }

    /** When a segment begins and ends, in seconds since {@code baseT}. */
    int startS(int k) {
        return outlines[k * OUTLINE];
    }

    int endS(int k) {
        return outlines[k * OUTLINE + 1];
    }

    /** One over the seconds that a segment lasts. */
    double perS(int k) {
        return 1.0 / (endS(k) - startS(k));
    }

    /** Largest difference of longitude in radians that may be worth a metre anywhere on the path. */
    double lonPerMetre() {
        return lonPerMetre;
    }

    private double furthestFromEquator() {
        double furthest = 0;
        for (int k = 0; k < segments; k++) {
            furthest = Math.max(furthest, Math.max(Math.abs(startLat(k)), Math.abs(endLat(k))));
        }
        return furthest;
    }

    double startLat(int k) {
        return radians(outlines[k * OUTLINE + 2]);
    }

    double endLat(int k) {
        return radians(outlines[k * OUTLINE + 3]);
    }

    double latStep(int k) {
        return endLat(k) - startLat(k);
    }

    double startLon(int k) {
        return radians(outlines[k * OUTLINE + 4]);
    }

    double lonStep(int k) {
        return Wgs84.wrap(radians(outlines[k * OUTLINE + 5]) - startLon(k));
    }

    double endLon(int k) {
        return startLon(k) + lonStep(k);
    }

    /** Standard deviation of each axis. */
    double startSigmaM(int k) {
        return details[k * DETAILS] * SIGMA_PER_ACCURACY;
    }

    double endSigmaM(int k) {
        return details[k * DETAILS + 1] * SIGMA_PER_ACCURACY;
    }

    double sigmaStep(int k) {
        return endSigmaM(k) - startSigmaM(k);
    }

    /** Infectiousness at the middle of a segment, from 0 to 1. */
    double infectiousness(int k) {
        return details[k * DETAILS + 2];
    }

    /**
     * Whether a box in 1e-7 degree, already enlarged by the reach, overlaps that of segment {@code k}, also over the antimeridian.
     *
     * @param west may lie further west than half a turn, as {@code east} further east
     */
    boolean overlaps(int k, long south, long north, long west, long east) {
        int at = k * OUTLINE;
        if (Math.min(outlines[at + 2], outlines[at + 3]) > north || Math.max(outlines[at + 2], outlines[at + 3]) < south) {
            return false;
        }
        long pathWest = Math.min(outlines[at + 4], outlines[at + 5]);
        long pathEast = Math.max(outlines[at + 4], outlines[at + 5]);
        return (pathWest <= east && pathEast >= west) || pathWest <= east - FULL_TURN_E7 || pathEast >= west + FULL_TURN_E7
        // A segment across the antimeridian is near everywhere.
                || pathEast - pathWest >= PathBoxes.HALF_TURN_E7 || east - west >= PathBoxes.HALF_TURN_E7;
    }

    /**
     * Index of the first segment that ends after an instant; the number of segments where none does.
     *
     * @param before an index that it is not below
     */
    int firstEndingAfter(long s, int before) {
        for (int k = before; k < Math.min(before + MOST_STEPS, segments); k++) {
            if (endS(k) > s) {
                return k;
            }
        }
        if (segments == 0 || s >= endS(segments - 1)) {
            return segments;
        }
        int k = s < startS(0) ? 0 : hint[(int) ((s - startS(0)) >> HINT_SHIFT)];
        while (endS(k) <= s) {
            k++;
        }
        return k;
    }

    /** Latitude and longitude in degrees at an instant inside a segment, longitude in [-180, 180). */
    double[] positionDeg(double s) {
        int k = Math.min(firstEndingAfter((long) Math.floor(s), 0), segments - 1);
        double share = Math.clamp((s - startS(k)) / (endS(k) - startS(k)), 0, 1);
        double lat = startLat(k) + (endLat(k) - startLat(k)) * share;
        double lon = Wgs84.wrap(startLon(k) + (endLon(k) - startLon(k)) * share);
        return new double[]{Math.toDegrees(lat), Math.toDegrees(lon)};
    }

    /** Counts only: positions do not belong in logs. */
    @Override
    public String toString() {
        return "CasePath[" + segments + " segments]";
    }
}
