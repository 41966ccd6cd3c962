package org.pumphandle.matching;

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
    /** Standard deviation of each axis by the 68 % radius: the definitions' {@code a / 1.5096}. */
    static final double SIGMA_PER_ACCURACY = 1 / 1.5096;
    /** Enlarges a bounding difference so that rounding never rejects what the exact arithmetic accepts. */
    private static final double MARGIN = 1 + 1e-9;
    private static final double RADIANS_PER_E7 = Math.PI / 180 / Fix.E7;
    /** No latitude difference is worth less than at the equator. */
    static final double LAT_PER_METRE = MARGIN / Wgs84.meridianRadiusM(0);
    private static final int HINT_SHIFT = 8;
    /** Within so many radians of latitude, 60 m, a linear growth is exact to 1e-10. */
    private static final double NEAR = 1e-5;

    final long baseT;
    final long windowStartS;
    final long windowEndS;
    final long[] startS;
    final long[] endS;
    final double[] startLat;
    final double[] endLat;
    final double[] startLon;
    final double[] endLon;
    /** Standard deviations of each axis in metres. */
    final double[] startSigmaM;
    final double[] endSigmaM;
    /** Middle and half extent of each segment's box. */
    final double[] middleLat;
    final double[] halfLat;
    final double[] middleLon;
    final double[] halfLon;
    /** Metres in a radian at the middle latitude, north and east, and how they grow with latitude. */
    final double[] metresNorth;
    final double[] metresEast;
    private final double[] northGrowth;
    private final double[] eastGrowth;
    /** Largest difference of longitude in radians that may be worth a metre anywhere on the segment. */
    final double[] lonPerMetre;
    /** Infectiousness at the middle of the segment, from 0 to 1. */
    final double[] infectiousness;
    /** Index of the first segment that ends after {@code windowStartS + (i << HINT_SHIFT)}. */
    private final int[] hint;

    private CasePath(ExaminableCase examinable, Rule rule, int[] first, int segments) {
        var fixes = examinable.trajectory();
        var window = examinable.window(rule);
        baseT = fixes.baseT();
        windowStartS = window.startT() - baseT;
        windowEndS = window.endT() - baseT;
        startS = new long[segments];
        endS = new long[segments];
        startLat = new double[segments];
        endLat = new double[segments];
        startLon = new double[segments];
        endLon = new double[segments];
        startSigmaM = new double[segments];
        endSigmaM = new double[segments];
        middleLat = new double[segments];
        halfLat = new double[segments];
        middleLon = new double[segments];
        halfLon = new double[segments];
        metresNorth = new double[segments];
        metresEast = new double[segments];
        northGrowth = new double[segments];
        eastGrowth = new double[segments];
        lonPerMetre = new double[segments];
        infectiousness = new double[segments];
        double anchorS = examinable.anchor().getEpochSecond() - (double) baseT;
        for (int k = 0; k < segments; k++) {
            int i = first[k];
            startS[k] = fixes.offsetS()[i];
            endS[k] = fixes.offsetS()[i + 1];
            startLat[k] = radians(fixes.latE7()[i]);
            endLat[k] = radians(fixes.latE7()[i + 1]);
            startLon[k] = radians(fixes.lonE7()[i]);
            endLon[k] = startLon[k] + Wgs84.wrap(radians(fixes.lonE7()[i + 1]) - startLon[k]);
            startSigmaM[k] = fixes.accuracyM()[i] * SIGMA_PER_ACCURACY;
            endSigmaM[k] = fixes.accuracyM()[i + 1] * SIGMA_PER_ACCURACY;
            double largestLat = Math.max(Math.abs(startLat[k]), Math.abs(endLat[k]));
            lonPerMetre[k] = MARGIN / (Wgs84.A_M * Math.cos(largestLat));
            middleLat[k] = (startLat[k] + endLat[k]) / 2;
            halfLat[k] = Math.abs(endLat[k] - startLat[k]) / 2;
            middleLon[k] = (startLon[k] + endLon[k]) / 2;
            halfLon[k] = Math.abs(endLon[k] - startLon[k]) / 2;
            metresNorth[k] = Wgs84.meridianRadiusM(middleLat[k]);
            metresEast[k] = Wgs84.primeVerticalRadiusM(middleLat[k]) * Math.cos(middleLat[k]);
            northGrowth[k] = (Wgs84.meridianRadiusM(middleLat[k] + NEAR) - Wgs84.meridianRadiusM(middleLat[k] - NEAR)) / (2 * NEAR);
            eastGrowth[k] = -metresNorth[k] * Math.sin(middleLat[k]);
            infectiousness[k] = Infectiousness.at((startS[k] + endS[k]) / 2.0 - anchorS);
        }
        hint = hints();
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
        if (segments() == 0) {
            return new int[0];
        }
        var hints = new int[(int) ((endS[segments() - 1] - startS[0]) >> HINT_SHIFT) + 1];
        int k = 0;
        for (int i = 0; i < hints.length; i++) {
            while (k < segments() && endS[k] <= startS[0] + ((long) i << HINT_SHIFT)) {
                k++;
            }
            hints[i] = k;
        }
        return hints;
    }

    /** Metres in a radian of latitude, at a latitude on segment {@code k}. */
    double metresNorth(int k, double phi0) {
        double off = phi0 - middleLat[k];
        return Math.abs(off) <= NEAR ? metresNorth[k] + off * northGrowth[k] : Wgs84.meridianRadiusM(phi0);
    }

    /** Metres in a radian of longitude, at a latitude on segment {@code k}; d(N cos phi)/d phi = -M sin phi. */
    double metresEast(int k, double phi0) {
        double off = phi0 - middleLat[k];
        return Math.abs(off) <= NEAR ? metresEast[k] + off * eastGrowth[k] : Wgs84.primeVerticalRadiusM(phi0) * Math.cos(phi0);
    }

    static double radians(int e7) {
        return e7 * RADIANS_PER_E7;
    }

    int segments() {
        return startS.length;
    }

    /** Index of the first segment that ends after an instant; the number of segments where none does. */
    int firstEndingAfter(double s) {
        if (segments() == 0 || s >= endS[segments() - 1]) {
            return segments();
        }
        int k = s < startS[0] ? 0 : hint[(int) ((long) (s - startS[0]) >> HINT_SHIFT)];
        while (endS[k] <= s) {
            k++;
        }
        return k;
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
        return "CasePath[" + segments() + " segments]";
    }
}
