package org.pumphandle.map;

import java.util.Arrays;
import org.pumphandle.map.TileKey.Frame;

/**
 * Turns outlines into paths of a frame's pixels: leaves out the vertices that its zoom does not show, and whatever lies outside, so that a
 * continent costs a street map nothing. One thread.
 */
final class PathBuilder {
    /** What is left out moves a line by no more. */
    private static final double TOLERANCE_PX = 0.35;

    private final Frame frame;
    private final double worldPx;
    private final float tolerance;
    private final double low;
    private final double right;
    private final double bottom;
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private double[] nextXs = new double[256];
    private double[] nextYs = new double[256];
    private int n;
    private int nextN;

    /** @param marginPx how far beyond the frame's edges paths are kept: more than half the widest stroke */
    PathBuilder(Frame frame, double marginPx) {
        this.frame = frame;
        this.worldPx = frame.worldPx();
        this.tolerance = (float) (TOLERANCE_PX / worldPx);
        this.low = -marginPx;
        this.right = frame.widthPx() + marginPx;
        this.bottom = frame.heightPx() + marginPx;
    }

    double px(double x, int shift) {
        return (x + shift - frame.west()) * worldPx;
    }

    double py(double y) {
        return (y - frame.north()) * worldPx;
    }

    /** Hands on the rings of a polygon as far as they are inside, each to be closed by its filling. */
    void rings(Outline outline, int shift, PieceSink sink) {
        for (int p = 0; p < outline.parts(); p++) {
            collect(outline, p, shift);
            if (n > 3) {
                clipRing();
                for (int i = 0; i < n; i++) {
                    if (i == 0) {
                        sink.start(xs[0], ys[0], 0);
                    } else {
                        sink.lineTo(xs[i], ys[i]);
                    }
                }
            }
        }
    }

    /** Hands on the pieces of a line, or of a polygon's rings, that are inside. */
    void pieces(Outline outline, int shift, PieceSink sink) {
        for (int p = 0; p < outline.parts(); p++) {
            collect(outline, p, shift);
            double lengthPx = 0;
            boolean open = false;
            for (int i = 1; i < n; i++) {
                double ax = xs[i - 1];
                double ay = ys[i - 1];
                double dx = xs[i] - ax;
                double dy = ys[i] - ay;
                double from = enter(ax, ay, dx, dy);
                double to = 1 - enter(xs[i], ys[i], -dx, -dy);
                if (from <= to) {
                    if (!open || from > 0) {
                        sink.start(ax + from * dx, ay + from * dy, lengthPx + from * Math.hypot(dx, dy));
                    }
                    sink.lineTo(ax + to * dx, ay + to * dy);
                }
                open = from <= to && to == 1;
                lengthPx += Math.hypot(dx, dy);
            }
        }
    }

    /** Receives pieces of lines. */
    interface PieceSink {
        /** @param alongPx how far from the line's own beginning */
        void start(double px, double py, double alongPx);

        void lineTo(double px, double py);
    }

    private void collect(Outline outline, int part, int shift) {
        int from = outline.starts[part];
        int to = outline.starts[part + 1];
        if (xs.length < to - from) {
            xs = new double[to - from];
            ys = new double[to - from];
        }
        n = 0;
        for (int i = from; i < to; i++) {
            if (outline.significance[i] > tolerance) {
                xs[n] = px(outline.x[i], shift);
                ys[n++] = py(outline.y[i]);
            }
        }
    }

    /** The share of a segment after which it is inside, seen from its beginning; above 1 when it never is. */
    private double enter(double x, double y, double dx, double dy) {
        double share = Math.max(Math.max(enter(low - x, dx), enter(x - right, -dx)), Math.max(enter(low - y, dy), enter(y - bottom, -dy)));
        return Math.max(0, share);
    }

    private static double enter(double gap, double speed) {
        return gap <= 0 ? 0 : speed > 0 ? gap / speed : 2;
    }

    /** Sutherland and Hodgman, one side after the other. */
    private void clipRing() {
        for (int side = 0; side < 4 && n > 0; side++) {
            if (anyBeyond(side)) {
                clip(side);
            }
        }
    }

    private boolean anyBeyond(int side) {
        for (int i = 0; i < n; i++) {
            if (inside(side, xs[i], ys[i]) < 0) {
                return true;
            }
        }
        return false;
    }

    private double inside(int side, double x, double y) {
        return switch (side) {
            case 0 -> x - low;
            case 1 -> right - x;
            case 2 -> y - low;
            default -> bottom - y;
        };
    }

    private void clip(int side) {
        nextN = 0;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            double here = inside(side, xs[i], ys[i]);
            double before = inside(side, xs[j], ys[j]);
            if (here < 0 != before < 0) {
                double share = before / (before - here);
                keep(xs[j] + share * (xs[i] - xs[j]), ys[j] + share * (ys[i] - ys[j]));
            }
            if (here >= 0) {
                keep(xs[i], ys[i]);
            }
        }
        double[] freeXs = xs;
        double[] freeYs = ys;
        xs = nextXs;
        ys = nextYs;
        n = nextN;
        nextXs = freeXs;
        nextYs = freeYs;
    }

    private void keep(double x, double y) {
        if (nextN == nextXs.length) {
            nextXs = Arrays.copyOf(nextXs, 2 * nextN);
            nextYs = Arrays.copyOf(nextYs, 2 * nextN);
        }
        nextXs[nextN] = x;
        nextYs[nextN++] = y;
    }
}
