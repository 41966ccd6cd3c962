package org.pumphandle.geo;

/** The WGS84 ellipsoid: radii of curvature and the local metric of the definitions. Angles in radians where nothing else is said, lengths in metres. */
public final class Wgs84 {
    /** Semi-major axis. */
    public static final double A_M = 6_378_137.0;
    /** First eccentricity squared, f (2 - f) with f = 1 / 298.257223563. */
    public static final double E2 = 6.694379990141316e-3;

    private Wgs84() {
    }

    /** Radius of curvature in the meridian at a latitude: M = a (1 - e2) / (1 - e2 sin2 phi)^(3/2). */
    public static double meridianRadiusM(double phi) {
        double w2 = 1 - E2 * Math.sin(phi) * Math.sin(phi);
        return A_M * (1 - E2) / (w2 * Math.sqrt(w2));
    }

    /** Radius of curvature in the prime vertical at a latitude: N = a / sqrt(1 - e2 sin2 phi). */
    public static double primeVerticalRadiusM(double phi) {
        return A_M / Math.sqrt(1 - E2 * Math.sin(phi) * Math.sin(phi));
    }

    /** A difference of longitudes wrapped into [-pi, pi). */
    public static double wrap(double dlon) {
        return dlon - 2 * Math.PI * Math.floor((dlon + Math.PI) / (2 * Math.PI));
    }

    /** A longitude, or a difference of them, in degrees, wrapped into [-180, 180). */
    public static double wrapDeg(double lonDeg) {
        return lonDeg - 360 * Math.floor((lonDeg + 180) / 360);
    }

    /**
     * Distance of two near positions in the metric at latitude {@code phi0}: hypot(N cos(phi0) dlon, M dlat). Against the geodesic the error is
     * below 0.2 % up to 1 km and |lat| of 70 degrees.
     */
    public static double distanceM(double phi0, double dlat, double dlon) {
        return Math.hypot(primeVerticalRadiusM(phi0) * Math.cos(phi0) * wrap(dlon), meridianRadiusM(phi0) * dlat);
    }
}
