package org.pumphandle.spread;

import org.pumphandle.geo.Wgs84;

/**
 * Cylindrical equal-area projection of the WGS84 ellipsoid: Snyder, "Map projections: a working manual", 1987, equations 3-12, 3-16, 10-13 to 10-15. Any
 * area in the plane is the area on the ground; shapes are true at the standard parallel. Metres; EPSG:6933 is the one of 30 degrees.
 */
final class EqualAreaPlane {
    private static final double E = Math.sqrt(Wgs84.E2);
    private static final double Q_POLE = q(1);
    /** Latitudes agree to this, radians: less than a millimetre. */
    private static final double PRECISION = 1e-11;

    private final double k0;

    EqualAreaPlane(double parallelDeg) {
        double phi = Math.toRadians(parallelDeg);
        k0 = Math.cos(phi) / Math.sqrt(1 - Wgs84.E2 * Math.sin(phi) * Math.sin(phi));
    }

    double x(double lonDeg) {
        return Wgs84.A_M * k0 * Math.toRadians(lonDeg);
    }

    double y(double latDeg) {
        return Wgs84.A_M * q(Math.sin(Math.toRadians(latDeg))) / (2 * k0);
    }

    double lonDeg(double x) {
        return Math.toDegrees(x / (Wgs84.A_M * k0));
    }

    /** What lies beyond a pole is that pole. */
    double latDeg(double y) {
        double q = 2 * k0 * y / Wgs84.A_M;
        if (Math.abs(q) >= Q_POLE) {
            return Math.copySign(90, q);
        }
        double phi = Math.asin(q / Q_POLE);
        double step = 1;
        for (int i = 0; i < 20 && Math.abs(step) > PRECISION; i++) {
            double sin = Math.sin(phi);
            double w = 1 - Wgs84.E2 * sin * sin;
            step = w * w * (q - q(sin)) / (2 * Math.cos(phi) * (1 - Wgs84.E2));
            phi += step;
        }
        return Math.toDegrees(phi);
    }

    private static double q(double sin) {
        return (1 - Wgs84.E2) * (sin / (1 - Wgs84.E2 * sin * sin) - Math.log((1 - E * sin) / (1 + E * sin)) / (2 * E));
    }
}
