package org.pumphandle.matching;

import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/**
 * A case's segments inside its window, prepared once for many subscribers.
 *
 * <p>All of a segment stands together in one row of an array, as subscribers ask for segments at random: what tells whether one is near at all
 * comes first. Instants in seconds since {@code baseT}, angles in radians, lengths in metres. A longitude's end lies within half a turn of its
 * start, so that a segment across the antimeridian goes the shorter way round.
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
    private static final int MOST_STEPS = 6;
    /** Within so many radians of latitude, 60 m, a linear growth is exact to 1e-10. */
    private static final double NEAR = 1e-5;

    private static final int START_S = 0;
    private static final int END_S = 1;
    private static final int MIDDLE_LAT = 2;
    private static final int HALF_LAT = 3;
    private static final int MIDDLE_LON = 4;
    private static final int HALF_LON = 5;
    private static final int PER_S = 6;
    private static final int INFECTIOUSNESS = 7;
    private static final int START_LAT = 8;
    private static final int LAT_STEP = 9;
    private static final int START_LON = 10;
    private static final int LON_STEP = 11;
    private static final int START_SIGMA_M = 12;
    private static final int SIGMA_STEP = 13;
    private static final int METRES_NORTH = 14;
    private static final int METRES_EAST = 15;
    private static final int NORTH_GROWTH = 16;
    private static final int EAST_GROWTH = 17;
    private static final int ROW = 24;

    final long baseT;
    final long windowStartS;
    final long windowEndS;
    private final double[] rows;
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
        rows = new double[segments * ROW];
        double anchorS = examinable.anchor().getEpochSecond() - (double) baseT;
        for (int k = 0; k < segments; k++) {
            fill(k * ROW, fixes, first[k], anchorS);
        }
        hint = hints();
        lonPerMetre = MARGIN / (Wgs84.A_M * Math.cos(furthestFromEquator()));
    }

    private void fill(int row, FixColumns fixes, int i, double anchorS) {
        double lat0 = radians(fixes.latE7()[i]);
        double lat1 = radians(fixes.latE7()[i + 1]);
        double lon0 = radians(fixes.lonE7()[i]);
        double lon1 = lon0 + Wgs84.wrap(radians(fixes.lonE7()[i + 1]) - lon0);
        double sigma0 = fixes.accuracyM()[i] * SIGMA_PER_ACCURACY;
        double sigma1 = fixes.accuracyM()[i + 1] * SIGMA_PER_ACCURACY;
        double middle = (lat0 + lat1) / 2;
        rows[row + START_S] = fixes.offsetS()[i];
        rows[row + END_S] = fixes.offsetS()[i + 1];
        rows[row + PER_S] = 1.0 / (fixes.offsetS()[i + 1] - fixes.offsetS()[i]);
        rows[row + START_LAT] = lat0;
        rows[row + LAT_STEP] = lat1 - lat0;
        rows[row + START_LON] = lon0;
        rows[row + LON_STEP] = lon1 - lon0;
        rows[row + START_SIGMA_M] = sigma0;
        rows[row + SIGMA_STEP] = sigma1 - sigma0;
        rows[row + METRES_NORTH] = Wgs84.meridianRadiusM(middle);
        rows[row + METRES_EAST] = Wgs84.primeVerticalRadiusM(middle) * Math.cos(middle);
        rows[row + NORTH_GROWTH] = (Wgs84.meridianRadiusM(middle + NEAR) - Wgs84.meridianRadiusM(middle - NEAR)) / (2 * NEAR);
        // d(N cos phi) / d phi = -M sin phi.
        rows[row + EAST_GROWTH] = -rows[row + METRES_NORTH] * Math.sin(middle);
        rows[row + MIDDLE_LAT] = middle;
        rows[row + HALF_LAT] = Math.abs(lat1 - lat0) / 2;
        rows[row + MIDDLE_LON] = (lon0 + lon1) / 2;
        rows[row + HALF_LON] = Math.abs(lon1 - lon0) / 2;
        rows[row + INFECTIOUSNESS] = Infectiousness.at((fixes.offsetS()[i] + fixes.offsetS()[i + 1]) / 2.0 - anchorS);
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

    double startS(int k) {
        return rows[k * ROW + START_S];
    }

    double endS(int k) {
        return rows[k * ROW + END_S];
    }

    /** One over the seconds that a segment lasts. */
    double perS(int k) {
        return rows[k * ROW + PER_S];
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

    /** Middle and half extent of a segment's box. */
    double middleLat(int k) {
        return rows[k * ROW + MIDDLE_LAT];
    }

    double halfLat(int k) {
        return rows[k * ROW + HALF_LAT];
    }

    double middleLon(int k) {
        return rows[k * ROW + MIDDLE_LON];
    }

    double halfLon(int k) {
        return rows[k * ROW + HALF_LON];
    }

    double startLat(int k) {
        return rows[k * ROW + START_LAT];
    }

    double latStep(int k) {
        return rows[k * ROW + LAT_STEP];
    }

    double endLat(int k) {
        return rows[k * ROW + START_LAT] + rows[k * ROW + LAT_STEP];
    }

    double startLon(int k) {
        return rows[k * ROW + START_LON];
    }

    double lonStep(int k) {
        return rows[k * ROW + LON_STEP];
    }

    double endLon(int k) {
        return rows[k * ROW + START_LON] + rows[k * ROW + LON_STEP];
    }

    /** Standard deviation of each axis. */
    double startSigmaM(int k) {
        return rows[k * ROW + START_SIGMA_M];
    }

    double sigmaStep(int k) {
        return rows[k * ROW + SIGMA_STEP];
    }

    double endSigmaM(int k) {
        return rows[k * ROW + START_SIGMA_M] + rows[k * ROW + SIGMA_STEP];
    }

    /** Infectiousness at the middle of a segment, from 0 to 1. */
    double infectiousness(int k) {
        return rows[k * ROW + INFECTIOUSNESS];
    }

    /** Metres in a radian of latitude, at a latitude on segment {@code k}. */
    double metresNorth(int k, double phi0) {
        double off = phi0 - middleLat(k);
        return Math.abs(off) <= NEAR
                ? rows[k * ROW + METRES_NORTH] + off * rows[k * ROW + NORTH_GROWTH]
                : Wgs84.meridianRadiusM(phi0);
    }

    /** Metres in a radian of longitude, at a latitude on segment {@code k}. */
    double metresEast(int k, double phi0) {
        double off = phi0 - middleLat(k);
        return Math.abs(off) <= NEAR
                ? rows[k * ROW + METRES_EAST] + off * rows[k * ROW + EAST_GROWTH]
                : Wgs84.primeVerticalRadiusM(phi0) * Math.cos(phi0);
    }

    /**
     * Index of the first segment that ends after an instant; the number of segments where none does.
     *
     * @param before an index that it is not below
     */
    int firstEndingAfter(double s, int before) {
        for (int k = before; k < Math.min(before + MOST_STEPS, segments); k++) {
            if (endS(k) > s) {
                return k;
            }
        }
        if (segments == 0 || s >= endS(segments - 1)) {
            return segments;
        }
        int k = s < startS(0) ? 0 : hint[(int) ((long) (s - startS(0)) >> HINT_SHIFT)];
        while (endS(k) <= s) {
            k++;
        }
        return k;
    }

    /** Latitude and longitude in degrees at an instant inside a segment, longitude in [-180, 180). */
    double[] positionDeg(double s) {
        int k = Math.min(firstEndingAfter(s, 0), segments - 1);
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
