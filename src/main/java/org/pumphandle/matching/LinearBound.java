package org.pumphandle.matching;

/**
 * Where, on a piece of a straight relative movement, the distance is at most a bound that is linear on the piece: a quadratic in the place,
 * true on none, one or two parts. Reused for one piece after the other, by one thread.
 */
final class LinearBound {
    private double from;
    private double to;
    private double distance2From;
    private double slope;
    private double speed2;
    private double from1;
    private double to1;
    private double from2;
    private double to2;

    /** Sets the movement {@code (x0 + vx u, y0 + vy u)} in metres, and the piece {@code [from, to]} of u. */
    void set(double x0, double y0, double vx, double vy, double oneFrom, double oneTo) {
        from = oneFrom;
        to = oneTo;
        double length = to - from;
        double x = x0 + vx * from;
        double y = y0 + vy * from;
        distance2From = x * x + y * y;
        slope = (x * vx + y * vy) * length;
        speed2 = (vx * vx + vy * vy) * length * length;
    }

    /** Finds the parts where the distance is at most a bound that goes from one value to another, both at least 0, in metres. */
    void solve(double boundFrom, double boundTo) {
        double step = boundTo - boundFrom;
        double a = step * step - speed2;
        double b = boundFrom * step - slope;
        double c = boundFrom * boundFrom - distance2From;
        double end = a + 2 * b + c;
        double discriminant = b * b - a * c;
        from1 = from;
        to1 = from;
        from2 = to;
        to2 = to;
        if (c >= 0 && end >= 0 && (a <= 0 || discriminant <= 0 || b >= 0 || b <= -a)) {
            to1 = to;
        } else if (c < 0 && end < 0) {
            if (a < 0 && discriminant > 0 && b > 0 && b < -a) {
                double root = Math.sqrt(discriminant);
                from1 = at((b - root) / -a);
                to1 = at((b + root) / -a);
            }
        } else {
            split(a, b, c, discriminant);
        }
    }

    /** True at one end or at both but not between. */
    private void split(double a, double b, double c, double discriminant) {
        double q = -(b + Math.copySign(Math.sqrt(Math.max(0, discriminant)), b));
        double one = a == 0 ? Double.NaN : q / a;
        double other = q == 0 ? Double.NaN : c / q;
        double low = Math.min(Double.isNaN(one) ? other : one, Double.isNaN(other) ? one : other);
        double high = Math.max(Double.isNaN(one) ? other : one, Double.isNaN(other) ? one : other);
        boolean lowInside = low > 0 && low < 1;
        if (c >= 0) {
            to1 = at(lowInside ? low : high);
            if (a > 0 && a + 2 * b + c >= 0) {
                from2 = at(high);
            }
        } else {
            from1 = at(lowInside ? low : high);
            to1 = to;
        }
    }

    private double at(double share) {
        return from + (to - from) * Math.clamp(share, 0.0, 1.0);
    }

    double from1() {
        return from1;
    }

    double to1() {
        return to1;
    }

    /** The second part; empty but where the bound bends away faster than the distance. */
    double from2() {
        return from2;
    }

    double to2() {
        return to2;
    }

    double length() {
        return to1 - from1 + to2 - from2;
    }
}
