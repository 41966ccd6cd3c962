package org.pumphandle.matching;

/**
 * The part of one common interval that is in vicinity. Two differences, linear in {@code u} in [0, 1], have a squared distance that is a
 * quadratic in {@code u}; its roots are taken in the form that loses no digits. Reused for one interval after the other, by one thread.
 */
final class Vicinity {
    private double from;
    private double to;
    private double nearest;
    private double minDistanceM;

    /**
     * Solves for a radius and differences in metres that go from {@code (x0, y0)} to {@code (x1, y1)}.
     *
     * @return whether there is a part in vicinity; then {@link #from}, {@link #to} and {@link #minDistanceM} tell of it
     */
    boolean solve(double radiusM, double x0, double y0, double x1, double y1) {
        double vx = x1 - x0;
        double vy = y1 - y0;
        double a = vx * vx + vy * vy;
        boolean startsIn = x0 * x0 + y0 * y0 <= radiusM * radiusM;
        boolean endsIn = x1 * x1 + y1 * y1 <= radiusM * radiusM;
        if (startsIn && endsIn) {
            from = 0;
            to = 1;
        } else if (a == 0 || !roots(radiusM, x0, y0, vx, vy, a)) {
            return false;
        } else {
            from = startsIn ? 0 : Math.max(from, 0);
            to = endsIn ? 1 : Math.min(to, 1);
        }
        if (from > to) {
            return false;
        }
        nearest = a == 0 ? from : Math.clamp(-(x0 * vx + y0 * vy) / a, from, to);
        double x = x0 + vx * nearest;
        double y = y0 + vy * nearest;
        minDistanceM = Math.min(radiusM, Math.sqrt(x * x + y * y));
        return true;
    }

    /** Roots of a u^2 + 2 b u + c; the discriminant a r^2 - (p x v)^2 avoids the cancellation of b^2 - a c. */
    private boolean roots(double radiusM, double x0, double y0, double vx, double vy, double a) {
        double cross = x0 * vy - y0 * vx;
        double discriminant = a * radiusM * radiusM - cross * cross;
        if (discriminant < 0) {
            return false;
        }
        double b = x0 * vx + y0 * vy;
        double c = x0 * x0 + y0 * y0 - radiusM * radiusM;
        double q = -(b + Math.copySign(Math.sqrt(discriminant), b));
        double one = q / a;
        double other = q == 0 ? one : c / q;
        from = Math.min(one, other);
        to = Math.max(one, other);
        return true;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** Where in the part the distance is smallest. */
    double nearest() {
        return nearest;
    }

    double minDistanceM() {
        return minDistanceM;
    }
}
