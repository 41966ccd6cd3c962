package org.pumphandle.map;

/**
 * Spherical Mercator (EPSG:3857) onto the unit square: x grows eastwards from 0 at longitude -180 to 1 at 180, y grows southwards from 0 at
 * latitude {@value #MAX_LAT_DEG} to 1 at its opposite. Times {@value #WORLD_M} it agrees with EPSG:3857 to a micrometre. For drawing only:
 * its lengths are not lengths on the ground.
 */
final class Mercator {
    /** The latitude at which the world is a square. */
    static final double MAX_LAT_DEG = 85.0511287798066;
    /** The side of the square in the metres of EPSG:3857. */
    static final double WORLD_M = 2 * Math.PI * 6_378_137.0;

    private Mercator() {
    }

    static double x(double lonDeg) {
        return lonDeg / 360 + 0.5;
    }

    /** Latitudes beyond the square are drawn on its edge. */
    static double y(double latDeg) {
        double s = Math.sin(Math.toRadians(Math.clamp(latDeg, -MAX_LAT_DEG, MAX_LAT_DEG)));
        return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
    }

    static double lonDeg(double x) {
        return (x - 0.5) * 360;
    }

    static double latDeg(double y) {
        return Math.toDegrees(Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)));
    }
}
