package org.pumphandle.map;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * Straight pieces of a length, one for each stretch of the line, as far as there are any: a long street is called by its name again and again.
     *
     * @param stretch how long the line must be for a second one
     */
    static List<LineAnchor> of(Outline line, double length, double stretch) {
        double whole = length(line);
        int stretches = Math.max(1, (int) (whole / stretch));
        var anchors = new ArrayList<LineAnchor>();
        for (int i = 0; i < stretches; i++) {
            within(line, length, whole * i / stretches, whole / stretches).ifPresent(anchors::add);
        }
        return anchors;
    }

    /** A straight piece around the middle of a stretch, if there is one. */
    private static Optional<LineAnchor> within(Outline line, double length, double start, double stretch) {
        // Where it begins differs from line to line, lest the names of parallel streets stand in a row.
        int first = Math.floorMod(Double.hashCode(line.x[0]) * 31 + Double.hashCode(line.y[0]), TRIED_SIXTEENTHS.length);
        for (int i = 0; i < TRIED_SIXTEENTHS.length; i++) {
            double from = stretch * TRIED_SIXTEENTHS[(first + i) % TRIED_SIXTEENTHS.length] / 16 - length * 0.55;
            if (from >= 0 && from + length * 1.1 <= stretch) {
                var a = at(line, start + from);
                var b = at(line, start + from + length * 1.1);
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
