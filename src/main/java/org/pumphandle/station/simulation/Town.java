package org.pumphandle.station.simulation;

import org.pumphandle.geo.Wgs84;

/** Where the town lies: in an empty desert, so that nobody takes it for a real one. From metres to degrees. */
final class Town {
    static final double LAT_DEG = 23.2;
    static final double LON_DEG = 12.4;
    /** Monday 2026-03-02T00:00:00Z. */
    static final long FIRST_DAY_T = 1_772_409_600L;

    private final double metresPerDegreeNorth;
    private final double metresPerDegreeEast;

    Town() {
        double phi = Math.toRadians(LAT_DEG);
        metresPerDegreeNorth = Math.toRadians(Wgs84.meridianRadiusM(phi));
        metresPerDegreeEast = Math.toRadians(Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi));
    }

    double latDeg(double yM) {
        return LAT_DEG + yM / metresPerDegreeNorth;
    }

    double lonDeg(double xM) {
        return LON_DEG + xM / metresPerDegreeEast;
    }

    static boolean isWeekend(int day) {
        return day % 7 >= 5;
    }
}
