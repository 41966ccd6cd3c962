package org.pumphandle.matching;

/** P(D &lt;= r) by brute force: the density of a Gaussian difference summed over the disc, strip by strip. */
final class DiscQuadrature {
    private static final int STRIPS = 80;

    private DiscQuadrature() {
    }

    /**
     * A strip at {@code x} holds the normal density of x about d times the normal probability of its half-height; x = r sin(a) tames the
     * disc's ends, and Gauss's three-point rule is taken on each strip.
     */
    static double probability(double d, double s, double r) {
        double from = Math.max(-r, d - 9 * s);
        double to = Math.min(r, d + 9 * s);
        if (from >= to) {
            return 0;
        }
        double first = Math.asin(from / r);
        double width = (Math.asin(to / r) - first) / STRIPS;
        double sum = 0;
        for (int i = 0; i < STRIPS; i++) {
            double middle = first + (i + 0.5) * width;
            double aside = Math.sqrt(0.6) * width / 2;
            sum += 5 * strip(middle - aside, d, s, r) + 8 * strip(middle, d, s, r) + 5 * strip(middle + aside, d, s, r);
        }
        return sum * width / 18;
    }

    private static double strip(double angle, double d, double s, double r) {
        double off = (r * Math.sin(angle) - d) / s;
        double half = r * Math.cos(angle);
        return Math.exp(-off * off / 2) / Math.sqrt(2 * Math.PI) / s * half * errorFunction(half / s / Math.sqrt(2));
    }

    /** Series and continued fraction, to double precision. */
    private static double errorFunction(double x) {
        if (x > 6) {
            return 1;
        }
        if (x < 2.5) {
            double sum = x;
            double term = x;
            for (int n = 1; n < 100; n++) {
                term *= -x * x / n;
                sum += term / (2 * n + 1);
            }
            return 2 / Math.sqrt(Math.PI) * sum;
        }
        double fraction = 0;
        for (int n = 60; n > 0; n--) {
            fraction = n / 2.0 / (x + fraction);
        }
        return 1 - Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
    }
}
