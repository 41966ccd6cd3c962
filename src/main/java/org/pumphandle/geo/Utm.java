package org.pumphandle.geo;

/**
 * One zone of the Universal Transverse Mercator grid on the WGS84 ellipsoid, by the series of Krüger (1912) in the third flattening, to its third order:
 * better than a millimetre within the zone, than a metre three zones away.
 *
 * @param zone 1 to 60
 * @param isSouth whether northings begin 10,000 km south of the equator
 */
public record Utm(int zone, boolean isSouth) {
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING_M = 500_000;
    private static final double FALSE_NORTHING_M = 10_000_000;
    private static final double SEMI_MAJOR_M = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;

    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double ECCENTRICITY = 2 * Math.sqrt(N) / (1 + N);
    private static final double MERIDIAN_M = SEMI_MAJOR_M / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double[] ALPHA = {N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16, 13 * N * N / 48 - 3 * N * N * N / 5,
            61 * N * N * N / 240};
    private static final double[] BETA = {N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96, N * N / 48 + N * N * N / 15, 17 * N * N * N / 480};
    private static final double[] DELTA = {2 * N - 2 * N * N / 3 - 2 * N * N * N, 7 * N * N / 3 - 8 * N * N * N / 5, 56 * N * N * N / 15};

    public Utm {
        if (zone < 1 || zone > 60) {
            throw new IllegalArgumentException("zones of UTM are 1 to 60, not " + zone);
        }
    }

    /** Metres eastwards and northwards on a grid. */
    public record Grid(double eastM, double northM) {
    }

    /** WGS84 degrees. */
    public record Place(double lonDeg, double latDeg) {
    }

    public Grid grid(double lonDeg, double latDeg) {
        double phi = Math.toRadians(latDeg);
        double lambda = Wgs84.wrap(Math.toRadians(lonDeg - meridianDeg()));
        double t = Math.sinh(atanh(Math.sin(phi)) - ECCENTRICITY * atanh(ECCENTRICITY * Math.sin(phi)));
        double xi = Math.atan2(t, Math.cos(lambda));
        double eta = atanh(Math.sin(lambda) / Math.hypot(1, t));
        double east = eta;
        double north = xi;
        for (int j = 1; j <= ALPHA.length; j++) {
            east += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            north += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
        }
        return new Grid(FALSE_EASTING_M + SCALE * MERIDIAN_M * east, falseNorthingM() + SCALE * MERIDIAN_M * north);
    }

    public Place place(double eastM, double northM) {
        double xi = (northM - falseNorthingM()) / (SCALE * MERIDIAN_M);
        double eta = (eastM - FALSE_EASTING_M) / (SCALE * MERIDIAN_M);
        double xi0 = xi;
        double eta0 = eta;
        for (int j = 1; j <= BETA.length; j++) {
            xi0 -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            eta0 -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double chi = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
        double phi = chi;
        for (int j = 1; j <= DELTA.length; j++) {
            phi += DELTA[j - 1] * Math.sin(2 * j * chi);
        }
        double lambda = Math.toRadians(meridianDeg()) + Math.atan2(Math.sinh(eta0), Math.cos(xi0));
        return new Place(Math.toDegrees(Wgs84.wrap(lambda)), Math.toDegrees(phi));
    }

    private double meridianDeg() {
        return 6.0 * zone - 183;
    }

    private double falseNorthingM() {
        return isSouth ? FALSE_NORTHING_M : 0;
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
