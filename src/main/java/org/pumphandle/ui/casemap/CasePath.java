package org.pumphandle.ui.casemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import org.pumphandle.map.Bounds;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Window;

/**
 * A case's own path as lines to draw: between fixes at most the rule's max gap apart it is known and straight, beyond that it is not known.
 * Longitudes are unrolled, so that a path across the antimeridian goes on beyond 180 degrees. Immutable.
 */
final class CasePath {
    private final FixColumns fixes;
    private final int maxGapS;
    private final double[] lonDeg;
    private final double[] latDeg;

    /** @param fixes one subject, or none */
    CasePath(FixColumns fixes, int maxGapS) {
        this.fixes = fixes;
        this.maxGapS = maxGapS;
        int n = fixes.size();
        lonDeg = new double[n];
        latDeg = new double[n];
        for (int i = 0; i < n; i++) {
            var fix = fixes.fix(i);
            latDeg[i] = fix.latDeg();
            lonDeg[i] = i == 0 ? fix.lonDeg() : fix.lonDeg() + 360 * Math.rint((lonDeg[i - 1] - fix.lonDeg()) / 360);
        }
    }

    /** Parallel positions, at least one. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, handed on to the map as they are.
    record Line(double[] lonDeg, double[] latDeg) {
        Bounds bounds() {
            return Bounds.of(lonDeg, latDeg);
        }
    }

    /**
     * A stretch of the path.
     *
     * @param step of its first fix; 0 where it is not known or outside
     */
    record Stretch(Kind kind, int step, Line line) {
        enum Kind {
            INSIDE, OUTSIDE, GAP
        }
    }

    boolean isEmpty() {
        return fixes.isEmpty();
    }

    FixColumns fixes() {
        return fixes;
    }

    double lonDeg(int i) {
        return lonDeg[i];
    }

    /**
     * The whole path in stretches that are known and inside the window, known and outside it, or not known.
     *
     * @param steps what is inside is divided where the step of an instant changes
     */
    List<Stretch> stretches(Window window, LongToIntFunction steps) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 0; i + 1 < fixes.size(); i++) {
            var kind = kind(i, window);
            int step = step(i, kind, steps);
            if (i + 2 == fixes.size() || kind == Stretch.Kind.GAP || kind(i + 1, window) != kind || step(i + 1, kind, steps) != step) {
                stretches.add(new Stretch(kind, step, slice(from, i + 1)));
                from = i + 1;
            }
        }
        return stretches;
    }

    private int step(int i, Stretch.Kind kind, LongToIntFunction steps) {
        return kind == Stretch.Kind.INSIDE ? steps.applyAsInt(fixes.t(i)) : 0;
    }

    private Stretch.Kind kind(int i, Window window) {
        if (fixes.t(i + 1) - fixes.t(i) > maxGapS) {
            return Stretch.Kind.GAP;
        }
        return fixes.t(i) >= window.startT() && fixes.t(i + 1) <= window.endT() ? Stretch.Kind.INSIDE : Stretch.Kind.OUTSIDE;
    }

    private Line slice(int first, int last) {
        return new Line(Arrays.copyOfRange(lonDeg, first, last + 1), Arrays.copyOfRange(latDeg, first, last + 1));
    }

    /**
     * Where the case was; empty inside gaps, before the first fix and after the last.
     *
     * @param t UTC seconds since 1970-01-01
     */
    Optional<Line> at(double t) {
        int i = lastAtOrBefore(t);
        if (i >= 0 && fixes.t(i) == t) {
            return Optional.of(slice(i, i));
        }
        if (i < 0 || i + 1 >= fixes.size() || fixes.t(i + 1) - fixes.t(i) > maxGapS) {
            return Optional.empty();
        }
        return Optional.of(between(i, t));
    }

    /** The path in an interval, without what is unknown at its ends; empty where nothing of it is known. */
    Optional<Line> during(double startT, double endT) {
        var lon = new ArrayList<Double>();
        var lat = new ArrayList<Double>();
        at(startT).ifPresent(p -> add(p, lon, lat));
        for (int i = lastAtOrBefore(startT) + 1; i < fixes.size() && fixes.t(i) < endT; i++) {
            add(slice(i, i), lon, lat);
        }
        at(endT).ifPresent(p -> add(p, lon, lat));
        return lon.isEmpty() ? Optional.empty() : Optional.of(new Line(toArray(lon), toArray(lat)));
    }

    /** The box around all fixes inside the window, around all where none is; empty for no fix. */
    Optional<Bounds> bounds(Window window) {
        int first = 0;
        int last = fixes.size() - 1;
        while (first <= last && fixes.t(first) < window.startT()) {
            first++;
        }
        while (last >= first && fixes.t(last) > window.endT()) {
            last--;
        }
        if (first > last) {
            first = 0;
            last = fixes.size() - 1;
        }
        return fixes.isEmpty() ? Optional.empty() : Optional.of(slice(first, last).bounds());
    }

    /** Index of the last fix not after an instant; -1 where there is none. */
    private int lastAtOrBefore(double t) {
        int low = 0;
        int high = fixes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fixes.t(middle) <= t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Line between(int i, double t) {
        double share = (t - fixes.t(i)) / (fixes.t(i + 1) - fixes.t(i));
        return new Line(new double[]{lonDeg[i] + share * (lonDeg[i + 1] - lonDeg[i])},
                new double[]{latDeg[i] + share * (latDeg[i + 1] - latDeg[i])});
    }

    private static void add(Line point, List<Double> lon, List<Double> lat) {
        lon.add(point.lonDeg[0]);
        lat.add(point.latDeg[0]);
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
