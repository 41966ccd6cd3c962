package org.pumphandle.matching;

/**
 * How two positions come near in one common interval: their difference, linear in {@code u} in [0, 1], has a squared distance that is a
 * quadratic in {@code u}; its roots are taken in the form that loses no digits. Reused for one interval after the other, by one thread.
 */
final class Approach {
    private double x0;
    private double y0;
    private double vx;
    private double vy;
    private double speed2;
    private double along;
    private double closest;
    private double nearest;
    private double nearestM2;
    private double startM2;
    private double endM2;
    private double from;
    private double to;

    /** Sets differences in metres that go from {@code (x0, y0)} to {@code (x1, y1)}. */
    void set(double oneX0, double oneY0, double oneX1, double oneY1) {
        x0 = oneX0;
        y0 = oneY0;
        vx = oneX1 - oneX0;
        vy = oneY1 - oneY0;
        speed2 = vx * vx + vy * vy;
        along = x0 * vx + y0 * vy;
        closest = speed2 == 0 ? 0 : -along / speed2;
        nearest = Math.min(Math.max(closest, 0), 1);
        startM2 = x0 * x0 + y0 * y0;
        endM2 = oneX1 * oneX1 + oneY1 * oneY1;
        nearestM2 = Math.min(distanceM2(nearest), Math.min(startM2, endM2));
    }

    /** The square of the distance at {@code u}, in square metres. */
    double distanceM2(double u) {
        double x = x0 + vx * u;
        double y = y0 + vy * u;
        return x * x + y * y;
    }

    double startM2() {
        return startM2;
    }

    /** Half the growth of the distance's square at the interval's beginning. */
    double alongM2() {
        return along;
    }

    /** The square of the relative movement in the whole interval, in square metres. */
    double movementM2() {
        return speed2;
    }

    /** Where the straight line of the movement comes nearest; 0 where nothing moves. */
    double closest() {
        return closest;
    }

    /** Where the interval comes nearest. */
    double nearest() {
        return nearest;
    }

    /** The square of the smallest distance in the interval. */
    double nearestM2() {
        return nearestM2;
    }

    /**
     * Finds the part in which the distance is at most a radius in metres.
     *
     * @return whether there is one; then {@link #from} and {@link #to} tell of it
     */
    boolean within(double radiusM) {
        boolean startsIn = startM2 <= radiusM * radiusM;
        boolean endsIn = endM2 <= radiusM * radiusM;
        if (startsIn && endsIn) {
            from = 0;
            to = 1;
            return true;
        }
        if (speed2 == 0 || !roots(radiusM)) {
            return false;
        }
        from = startsIn ? 0 : Math.max(from, 0);
        to = endsIn ? 1 : Math.min(to, 1);
        return from <= to;
    }

    /** Roots of speed^2 u^2 + 2 along u + c; the discriminant speed^2 r^2 - (p x v)^2 avoids the cancellation of along^2 - speed^2 c. */
    private boolean roots(double radiusM) {
        double cross = x0 * vy - y0 * vx;
        double discriminant = speed2 * radiusM * radiusM - cross * cross;
        if (discriminant < 0) {
            return false;
        }
        double c = startM2 - radiusM * radiusM;
        double q = -(along + Math.copySign(Math.sqrt(discriminant), along));
        double one = q / speed2;
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
}
