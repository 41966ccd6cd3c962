package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pumphandle.model.FixColumns;

/** Holds one subscriber after the other against the cases that the grids say may meet them. For one thread. */
final class SubscriberScan {
    private final PreparedCases cases;
    private final PairSweep sweep;
    private final Stretches stretches = new Stretches();
    /** Of each path, the buckets in which the stretch in hand may reach it. */
    private final long[] buckets;
    private final int[] inReach;
    private int inReachCount;
    private final PairFindings[] found;
    private final int[] touched;
    private int touchedCount;

    /** Told of the segment from fix {@code i} to the next, which may meet a path. Segments come in time order. */
    @FunctionalInterface
    interface Visitor {
        void mayMeet(FixColumns columns, int i, int path);
    }

    SubscriberScan(PreparedCases cases) {
        this.cases = cases;
        this.sweep = new PairSweep(cases, new IntervalMeasure(cases.rule().radiusM(), cases.isNominal()));
        int paths = cases.paths().size();
        this.buckets = new long[paths];
        this.inReach = new int[paths];
        this.found = new PairFindings[paths];
        this.touched = new int[paths];
    }

    /** The contacts of one subscriber, ascending by case. */
    List<Match> scan(FixColumns columns, int subject) {
        touchedCount = 0;
        visit(columns, subject, this::sweep);
        if (touchedCount == 0) {
            return List.of();
        }
        Arrays.sort(touched, 0, touchedCount);
        var matches = new ArrayList<Match>();
        for (int i = 0; i < touchedCount; i++) {
            var pair = found[touched[i]];
            Judgement.of(cases.rule(), cases.isNominal(), cases.paths().get(touched[i]), touched[i], columns.subject()[subject], pair)
                    .ifPresent(matches::add);
            pair.clear();
        }
        return matches;
    }

    private void sweep(FixColumns columns, int i, int path) {
        var pair = found[path];
        if (pair == null) {
            pair = new PairFindings();
            found[path] = pair;
        }
        if (!pair.isTouched) {
            pair.isTouched = true;
            touched[touchedCount++] = path;
        }
        sweep.sweep(columns, i, path, pair);
    }

    /** Tells of all segments of one subscriber whose boxes are near enough to those of a path to matter. */
    void visit(FixColumns columns, int subject, Visitor visitor) {
        stretches.cut(columns, columns.start()[subject], columns.start()[subject + 1], cases.rule().maxGapS(), cases.usualAccuracyM(),
                cases.grid().cellLatE7(), cases.grid().cellLonE7());
        for (int n = 0; n < stretches.size; n++) {
            var grid = stretches.isCoarse[n] ? cases.coarseGrid() : cases.grid();
            grid.ask(columns, stretches, n, this::mayReach);
            for (int p = 0; p < inReachCount; p++) {
                visit(columns, n, inReach[p], visitor);
                buckets[inReach[p]] = 0;
            }
            inReachCount = 0;
        }
    }

    private void mayReach(int path, long inBuckets) {
        if (buckets[path] == 0) {
            inReach[inReachCount++] = path;
        }
        buckets[path] |= inBuckets;
    }

    private void visit(FixColumns columns, int n, int path, Visitor visitor) {
        var boxes = cases.boxes().get(path);
        boolean isCoarse = stretches.isCoarse[n];
        long inBuckets = isCoarse ? buckets[path] : reached(boxes, n, buckets[path]);
        if (inBuckets == 0) {
            return;
        }
        for (int i = stretches.first[n]; i < stretches.last[n]; i++) {
            int bucket = PathBoxes.bucket(columns.t(i));
            // Buckets are numbered in their span modulo 64, as shifts count.
            if ((inBuckets >>> bucket & 1) != 0 && isReached(boxes, bucket - boxes.firstBucket, columns, i, isCoarse)) {
                visitor.mayMeet(columns, i, path);
            }
        }
    }

    /** The buckets in which the box of a whole stretch is within reach of the path's, among some of its span. */
    private long reached(PathBoxes boxes, int n, long inBuckets) {
        long reached = inBuckets;
        for (long rest = inBuckets; rest != 0; rest &= rest - 1) {
            int b = (stretches.span[n] << PathBoxes.SPAN_SHIFT) + Long.numberOfTrailingZeros(rest) - boxes.firstBucket;
            if (!boxes.has(b) || !boxes.isReached(b, stretches.south[n], stretches.north[n], stretches.west[n], stretches.east[n], 0)) {
                reached &= ~Long.lowestOneBit(rest);
            }
        }
        return reached;
    }

    /** Whether the box of the segment from fix {@code i} to the next is within reach of that of a path's bucket. */
    private boolean isReached(PathBoxes boxes, int b, FixColumns columns, int i, boolean isCoarse) {
        if (!boxes.has(b)) {
            // Hashes coincide: a path may be told of in buckets that it does not have.
            return false;
        }
        int lat0 = columns.latE7()[i];
        int lat1 = columns.latE7()[i + 1];
        int west = Math.min(columns.lonE7()[i], columns.lonE7()[i + 1]);
        int east = Math.max(columns.lonE7()[i], columns.lonE7()[i + 1]);
        if ((long) east - west >= PathBoxes.HALF_TURN_E7) {
            // A segment across the antimeridian is near everywhere.
            west = (int) -PathBoxes.HALF_TURN_E7;
            east = (int) PathBoxes.HALF_TURN_E7;
        }
        double moreM = isCoarse
                ? cases.reachM(boxes.sigmaM(b), PreparedCases.sigmaM(columns, i)) - boxes.reachM(b)
                : 0;
        return boxes.isReached(b, Math.min(lat0, lat1), Math.max(lat0, lat1), west, east, moreM);
    }
}
