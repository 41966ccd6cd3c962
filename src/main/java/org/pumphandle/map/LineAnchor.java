package org.pumphandle.map;

import java.util.Optional;

/**
 * Where on a line a name can stand: in the unit square, with the angle that keeps it upright.
 *
 * @param angle radians clockwise, in (-pi/2, pi/2]
 */
record LineAnchor(double x, double y, double angle) {
    /** A stretch counts as straight when its chord is at least this share of it. */
    private static final double STRAIGHT = 0.97;

    /** The straight stretch of a length that is nearest to the line's middle, if any; of the places an eighth of the line apart. */
    static Optional<LineAnchor> of(Outline line, double length) {
        double whole = 0;
        for (int i = 1; i < line.x.length; i++) {
            whole += step(line, i);
        }
        for (int eighth : new int[]{4, 3, 5, 2, 6}) {
            double from = whole * eighth / 8 - length * 0.55;
            if (from >= 0 && from + length * 1.1 <= whole) {
                var a = at(line, from);
                var b = at(line, from + length * 1.1);
                if (Math.hypot(b.x - a.x, b.y - a.y) >= STRAIGHT * length * 1.1) {
                    double angle = Math.atan((b.y - a.y) / (b.x - a.x));
                    return Optional.of(new LineAnchor((a.x + b.x) / 2, (a.y + b.y) / 2, Double.isNaN(angle) ? 0 : angle));
                }
            }
        }
        return Optional.empty();
    }

    private static LineAnchor at(Outline line, double along) {
        double left = along;
        for (int i = 1; i < line.x.length; i++) {
            double step = step(line, i);
            if (left <= step && step > 0) {
                double share = left / step;
                return new LineAnchor(line.x[i - 1] + share * (line.x[i] - line.x[i - 1]),
                        line.y[i - 1] + share * (line.y[i] - line.y[i - 1]), 0);
            }
            left -= step;
        }
        return new LineAnchor(line.x[line.x.length - 1], line.y[line.y.length - 1], 0);
    }

    private static double step(Outline line, int i) {
        return Math.hypot(line.x[i] - line.x[i - 1], line.y[i] - line.y[i - 1]);
    }
}
