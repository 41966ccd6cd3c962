package org.pumphandle.station.simulation;

/** The way from one place to another along the streets, in metres. */
final class Route {
    private final double[] x;
    private final double[] y;
    private final double[] alongM;

    Route(Streets streets, Place from, Place to) {
        var way = streets.way(from.crossing(), to.crossing());
        int n = way.size() + 2;
        x = new double[n];
        y = new double[n];
        alongM = new double[n];
        x[0] = from.x();
        y[0] = from.y();
        x[n - 1] = to.x();
        y[n - 1] = to.y();
        for (int i = 1; i < n - 1; i++) {
            x[i] = streets.x(way.get(i - 1));
            y[i] = streets.y(way.get(i - 1));
        }
        for (int i = 1; i < n; i++) {
            alongM[i] = alongM[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
    }

    double lengthM() {
        return alongM[alongM.length - 1];
    }

    /** The point at a share of the way, from 0 to 1, as metres east and north. */
    double[] point(double share) {
        double m = Math.clamp(share, 0, 1) * lengthM();
        int i = 1;
        while (i < alongM.length - 1 && alongM[i] < m) {
            i++;
        }
        double length = alongM[i] - alongM[i - 1];
        double part = length == 0 ? 0 : (m - alongM[i - 1]) / length;
        return new double[]{x[i - 1] + (x[i] - x[i - 1]) * part, y[i - 1] + (y[i] - y[i - 1]) * part};
    }
}
