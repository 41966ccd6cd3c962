package org.pumphandle.map;

/**
 * A place on the WGS84 ellipsoid.
 *
 * @param lonDeg longitude in degrees, finite; one beyond 180 lies across the antimeridian
 * @param latDeg latitude in degrees, [-90, 90]
 */
public record Position(double lonDeg, double latDeg) {
    public Position {
        if (!Double.isFinite(lonDeg) || !(Math.abs(latDeg) <= 90)) {
            // Without the numbers: a position does not belong into messages.
            throw new IllegalArgumentException("a position has a finite longitude and a latitude from -90 to 90 degrees");
        }
    }
}
