package org.pumphandle.map;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.pumphandle.world.TopoJson.Line;

/**
 * Geometry projected once: positions of the unit square (x below 0 or above 1 where the antimeridian is crossed, so that nothing is torn),
 * divided into parts: points together, one line, or the rings of one polygon, the outer one first. Rings are closed, outer ones turn the
 * opposite way of holes, so that many polygons can be filled at once by the non-zero rule.
 */
final class Outline {
    final MapShape.Kind kind;
    final double[] x;
    final double[] y;
    /** Part p is [starts[p], starts[p + 1]). */
    final int[] starts;
    /** See {@link Simplifier}, in units of the square. */
    final float[] significance;
    final Envelope envelope;

    private Outline(MapShape.Kind kind, double[] x, double[] y, int[] starts, boolean isRated) {
        this.kind = kind;
        this.x = x;
        this.y = y;
        this.starts = starts;
        this.significance = new float[x.length];
        this.envelope = new Envelope();
        for (int i = 0; i < x.length; i++) {
            envelope.expandToInclude(x[i], y[i]);
        }
        if (!isRated) {
            Arrays.fill(significance, Float.POSITIVE_INFINITY);
        } else if (kind != MapShape.Kind.POINT) {
            for (int p = 0; p < parts(); p++) {
                Simplifier.rate(x, y, starts[p], starts[p + 1], significance);
            }
        }
    }

    static Outline of(MapShape shape) {
        return of(shape.kind(), List.of(new Line(shape.lonDeg(), shape.latDeg())), shape.kind() != MapShape.Kind.POINT);
    }

    /** @param unwrap whether a step of more than 180 degrees of longitude means the short way over the antimeridian */
    static Outline of(MapShape.Kind kind, List<Line> parts, boolean unwrap) {
        boolean rings = kind == MapShape.Kind.POLYGON;
        int most = parts.stream().mapToInt(part -> part.lonDeg().length + 4).sum();
        var x = new double[most];
        var y = new double[most];
        var starts = new int[parts.size() + 1];
        int n = 0;
        for (int p = 0; p < parts.size(); p++) {
            int from = n;
            n = project(parts.get(p), unwrap, x, y, n);
            if (rings) {
                n = close(x, y, from, n);
                if (Area.ofRingSigned(sequence(x, y, from, n)) > 0 == (p > 0)) {
                    reverse(x, from, n);
                    reverse(y, from, n);
                }
            }
            starts[p + 1] = n;
        }
        return new Outline(kind, Arrays.copyOf(x, n), Arrays.copyOf(y, n), starts, true);
    }

    /**
     * Of what is on the unit square already and simplified for the zoom that shows it: no vertex is ever left out.
     *
     * @param parts one place, one line, or the closed rings of one polygon, the outer one first
     */
    static Outline ofSquare(MapShape.Kind kind, List<Coordinate[]> parts) {
        int n = parts.stream().mapToInt(part -> part.length).sum();
        var x = new double[n];
        var y = new double[n];
        var starts = new int[parts.size() + 1];
        for (int p = 0; p < parts.size(); p++) {
            var part = parts.get(p);
            int from = starts[p];
            boolean isTurned = kind == MapShape.Kind.POLYGON && Area.ofRingSigned(part) > 0 == (p > 0);
            for (int i = 0; i < part.length; i++) {
                var place = part[isTurned ? part.length - 1 - i : i];
                x[from + i] = place.x;
                y[from + i] = place.y;
            }
            starts[p + 1] = from + part.length;
        }
        return new Outline(kind, x, y, starts, false);
    }

    int parts() {
        return starts.length - 1;
    }

    private static int project(Line part, boolean unwrap, double[] x, double[] y, int from) {
        int n = from;
        double turns = 0;
        for (int i = 0; i < part.lonDeg().length; i++) {
            if (unwrap && i > 0) {
                double step = part.lonDeg()[i] - part.lonDeg()[i - 1];
                turns -= step > 180 ? 1 : step < -180 ? -1 : 0;
            }
            x[n] = Mercator.x(part.lonDeg()[i]) + turns;
            y[n++] = Mercator.y(part.latDeg()[i]);
        }
        return n;
    }

    /** Closes a ring; one that runs round a pole by way of that pole. */
    private static int close(double[] x, double[] y, int from, int to) {
        int n = to;
        if (Math.abs(x[n - 1] - x[from]) > 0.5) {
            double pole = y[from] < 0.5 ? 0 : 1;
            x[n] = x[n - 1];
            y[n++] = pole;
            x[n] = x[from];
            y[n++] = pole;
        }
        if (x[n - 1] != x[from] || y[n - 1] != y[from]) {
            x[n] = x[from];
            y[n++] = y[from];
        }
        return n;
    }

    private static CoordinateSequence sequence(double[] x, double[] y, int from, int to) {
        var ring = new Coordinate[to - from];
        for (int i = from; i < to; i++) {
            ring[i - from] = new Coordinate(x[i], y[i]);
        }
        return new CoordinateArraySequence(ring);
    }

    private static void reverse(double[] values, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            double value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
