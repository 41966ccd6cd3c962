package org.pumphandle.map;

import java.util.Arrays;

/**
 * Douglas-Peucker for all tolerances at once: gives each vertex the largest tolerance up to which it stays. A line at tolerance t is then
 * simply the vertices whose value is above t, with an error of at most t.
 */
final class Simplifier {
    private Simplifier() {
    }

    /** Writes the values of vertices [from, to) of one line or ring into {@code significance}; the ends, and a ring's far end, stay always. */
    static void rate(double[] x, double[] y, int from, int to, float[] significance) {
        int last = to - 1;
        significance[from] = Float.POSITIVE_INFINITY;
        significance[last] = Float.POSITIVE_INFINITY;
        if (last - from < 2) {
            return;
        }
        var work = new Ranges();
        if (x[from] == x[last] && y[from] == y[last]) {
            int far = farthest(x, y, from, last);
            significance[far] = Float.POSITIVE_INFINITY;
            work.push(from, far, Float.POSITIVE_INFINITY);
            work.push(far, last, Float.POSITIVE_INFINITY);
        } else {
            work.push(from, last, Float.POSITIVE_INFINITY);
        }
        while (work.size > 0) {
            int at = --work.size;
            split(x, y, work.from[at], work.to[at], work.limit[at], significance, work);
        }
    }

    private static void split(double[] x, double[] y, int from, int to, float limit, float[] significance, Ranges work) {
        if (to - from < 2) {
            return;
        }
        int far = farthest(x, y, from, to);
        // Never more than the vertex that this one depends on: whoever stays has its supports standing.
        float value = Math.min(limit, (float) Math.sqrt(distance2(x[far], y[far], x[from], y[from], x[to], y[to])));
        significance[far] = value;
        work.push(from, far, value);
        work.push(far, to, value);
    }

    private static int farthest(double[] x, double[] y, int from, int to) {
        int far = from + 1;
        double most = -1;
        for (int i = from + 1; i < to; i++) {
            double d = distance2(x[i], y[i], x[from], y[from], x[to], y[to]);
            if (d > most) {
                most = d;
                far = i;
            }
        }
        return far;
    }

    /** Squared distance of a point from the segment a-b. */
    static double distance2(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : Math.clamp(((px - ax) * dx + (py - ay) * dy) / length2, 0.0, 1.0);
        double ex = px - ax - t * dx;
        double ey = py - ay - t * dy;
        return ex * ex + ey * ey;
    }

    /** Ranges still to be split: a stack, since the depth may reach the number of vertices. */
    private static final class Ranges {
        private int[] from = new int[64];
        private int[] to = new int[64];
        private float[] limit = new float[64];
        private int size;

        void push(int first, int last, float most) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
                limit = Arrays.copyOf(limit, 2 * size);
            }
            from[size] = first;
            to[size] = last;
            limit[size++] = most;
        }
    }
}
