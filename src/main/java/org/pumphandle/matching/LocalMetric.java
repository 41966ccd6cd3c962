package org.pumphandle.matching;

import org.pumphandle.geo.Wgs84;

/**
 * Metres in a radian of latitude and in one of longitude, by the latitude: from a parabola on each row of 10 km, as the exact forms take
 * longer than all else that is done to a common interval. The error is below 1e-3 metres in a radian.
 */
final class LocalMetric {
    private static final double HALF_ROW = 8e-4;
    private static final int ROWS = (int) (Math.PI / (2 * HALF_ROW)) + 1;
    private static final int TERMS = 6;
    /** Of each row the values at its middle, and how they grow from there. */
    private static final double[] PARABOLAS = new double[ROWS * TERMS];

    static {
        for (int row = 0; row < ROWS; row++) {
            double phi = middle(row);
            double metresNorth = Wgs84.meridianRadiusM(phi);
            double further = Wgs84.meridianRadiusM(phi + HALF_ROW);
            double nearer = Wgs84.meridianRadiusM(phi - HALF_ROW);
            double growth = (further - nearer) / (2 * HALF_ROW);
            int at = row * TERMS;
            PARABOLAS[at] = metresNorth;
            PARABOLAS[at + 1] = growth;
            PARABOLAS[at + 2] = (further + nearer - 2 * metresNorth) / (2 * HALF_ROW * HALF_ROW);
            PARABOLAS[at + 3] = Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi);
            // d(N cos phi) / d phi = -M sin phi.
            PARABOLAS[at + 4] = -metresNorth * Math.sin(phi);
            PARABOLAS[at + 5] = -(metresNorth * Math.cos(phi) + growth * Math.sin(phi)) / 2;
        }
    }

    private LocalMetric() {
    }

    private static int row(double phi) {
        return (int) ((phi + Math.PI / 2) * (1 / (2 * HALF_ROW)));
    }

    private static double middle(int row) {
        return (2 * row + 1) * HALF_ROW - Math.PI / 2;
    }

    static double metresNorth(double phi) {
        int row = row(phi);
        double off = phi - middle(row);
        int at = row * TERMS;
        return PARABOLAS[at] + off * (PARABOLAS[at + 1] + off * PARABOLAS[at + 2]);
    }

    static double metresEast(double phi) {
        int row = row(phi);
        double off = phi - middle(row);
        int at = row * TERMS;
        return PARABOLAS[at + 3] + off * (PARABOLAS[at + 4] + off * PARABOLAS[at + 5]);
    }
}
