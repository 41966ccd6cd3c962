package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/**
 * One position of one subject.
 *
 * @param t UTC instant in whole seconds since 1970-01-01
 * @param latE7 WGS84 latitude in units of 1e-7 degree, [-900000000, 900000000]
 * @param lonE7 WGS84 longitude in units of 1e-7 degree, [-1800000000, 1800000000]
 * @param accuracyM radius in metres of the circle that holds the true position with probability 68 %, at least 0, finite
 */
public record Fix(long t, int latE7, int lonE7, float accuracyM) {

    /** Units of 1e-7 degree in one degree. */
    public static final double E7 = 1e7;

    /** Earliest accepted instant: 1970-01-01T00:00:00Z. */
    public static final long EARLIEST_T = 0;

    /** First instant that is no longer accepted: 2200-01-01T00:00:00Z. */
    public static final long LATEST_T = 7_258_118_400L;

    public Fix {
        if (t < EARLIEST_T || t >= LATEST_T) {
            throw new IllegalArgumentException(message("model.time-is-outside-1970-to", t));
        }
        if (Math.abs((long) latE7) > 900_000_000L) {
            throw new IllegalArgumentException(message("model.latitude-is-outside-90-to", latE7 / E7));
        }
        if (Math.abs((long) lonE7) > 1_800_000_000L) {
            throw new IllegalArgumentException(message("model.longitude-is-outside-180-to", lonE7 / E7));
        }
        if (!(accuracyM >= 0) || Float.isInfinite(accuracyM)) {
            throw new IllegalArgumentException(message("model.accuracy-is-not-a-radius", accuracyM));
        }
    }

    /** A fix from degrees, rounded to the nearest 1e-7. */
    public static Fix ofDegrees(long t, double latDeg, double lonDeg, double accuracyM) {
        if (!(Math.abs(latDeg) <= 90)) {
            throw new IllegalArgumentException(message("model.latitude-is-outside-90-to", latDeg));
        }
        if (!(Math.abs(lonDeg) <= 180)) {
            throw new IllegalArgumentException(message("model.longitude-is-outside-180-to", lonDeg));
        }
        return new Fix(t, (int) Math.round(latDeg * E7), (int) Math.round(lonDeg * E7), (float) accuracyM);
    }

    public double latDeg() {
        return latE7 / E7;
    }

    public double lonDeg() {
        return lonE7 / E7;
    }
}
