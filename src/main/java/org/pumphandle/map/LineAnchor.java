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

    private static final int[] TRIED_SIXTEENTHS = {7, 9, 5, 11, 6, 10, 4, 12, 8};

    /** A straight stretch of a length around the line's middle, if there is one. */
    static Optional<LineAnchor> of(Outline line, double length) {
        double whole = length(line);
        // Where it begins differs from line to line, lest the names of parallel streets stand in a row.
        int first = Math.floorMod(Double.hashCode(line.x[0]) * 31 + Double.hashCode(line.y[0]), TRIED_SIXTEENTHS.length);
        for (int i = 0; i < TRIED_SIXTEENTHS.length; i++) {
            double from = whole * TRIED_SIXTEENTHS[(first + i) % TRIED_SIXTEENTHS.length] / 16 - length * 0.55;
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

    static double length(Outline line) {
        double whole = 0;
        for (int i = 1; i < line.x.length; i++) {
            whole += step(line, i);
        }
        return whole;
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
