package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pumphandle.model.FixColumns;

/** Goes through subscribers' fixes and holds against the cases what the grids say may meet them. For one thread. */
final class SubscriberScan {
    private static final long HALF_TURN_E7 = 1_800_000_000L;

    private final PreparedCases cases;
    private final PairSweep sweep;
    private final PairFindings[] found;
    private final int[] touched;
    private int touchedCount;

    SubscriberScan(PreparedCases cases) {
        this.cases = cases;
        this.sweep = new PairSweep(cases);
        this.found = new PairFindings[cases.paths().size()];
        this.touched = new int[found.length];
    }

    /** The contacts of one subscriber, ascending by case. */
    List<Match> scan(FixColumns columns, int subject) {
        touchedCount = 0;
        scan(columns, columns.start()[subject], columns.start()[subject + 1] - 1);
        if (touchedCount == 0) {
            return List.of();
        }
        Arrays.sort(touched, 0, touchedCount);
        var matches = new ArrayList<Match>();
        for (int i = 0; i < touchedCount; i++) {
            var pair = found[touched[i]];
            Judgement.of(cases, touched[i], columns.subject()[subject], pair).ifPresent(matches::add);
            pair.clear();
        }
        return matches;
    }

    /** The hot loop: all but few of the fixes end at the occupied bit. */
    private void scan(FixColumns columns, int from, int last) {
        var grid = cases.grid();
        var offsetS = columns.offsetS();
        var latE7 = columns.latE7();
        var lonE7 = columns.lonE7();
        var accuracyM = columns.accuracyM();
        float usualAccuracyM = cases.usualAccuracyM();
        long latStepE7 = grid.latStepE7;
        long lonStepE7 = grid.lonStepE7;
        int maxGapS = cases.rule().maxGapS();
        for (int i = from; i < last; i++) {
            if (offsetS[i + 1] - offsetS[i] > maxGapS) {
                continue;
            }
            if (Math.max(accuracyM[i], accuracyM[i + 1]) > usualAccuracyM) {
                walk(columns, i, cases.coarseGrid());
            } else if (Math.abs((long) latE7[i + 1] - latE7[i]) > latStepE7 || Math.abs((long) lonE7[i + 1] - lonE7[i]) > lonStepE7) {
                walk(columns, i, grid);
            } else {
                look(columns, i, grid, columns.baseT() + offsetS[i], latE7[i], lonE7[i]);
            }
        }
    }

    /** Asks a grid along a segment that is longer than a step, a step at a time. */
    private void walk(FixColumns columns, int i, PathGrid grid) {
        long t = columns.baseT() + columns.offsetS()[i];
        long latE7 = columns.latE7()[i];
        long lonE7 = columns.lonE7()[i];
        long dlat = columns.latE7()[i + 1] - latE7;
        long dlon = columns.lonE7()[i + 1] - lonE7;
        if (Math.abs(dlon) >= HALF_TURN_E7) {
            dlon -= 2L * Long.signum(dlon) * HALF_TURN_E7;
        }
        // A step less than allowed leaves room for rounding.
        double latSteps = Math.abs(dlat) / (grid.latStepE7 - 2.0);
        double lonSteps = Math.abs(dlon) / (grid.lonStepE7 - 2.0);
        int steps = 1 + (int) Math.max(latSteps, lonSteps);
        double latStep = (double) dlat / steps;
        double lonStep = (double) dlon / steps;
        for (int step = 0; step < steps; step++) {
            long lon = lonE7 + (long) (lonStep * step);
            lon -= lon > HALF_TURN_E7 ? 2 * HALF_TURN_E7 : lon < -HALF_TURN_E7 ? -2 * HALF_TURN_E7 : 0;
            look(columns, i, grid, t, (int) (latE7 + (long) (latStep * step)), (int) lon);
        }
    }

    private void look(FixColumns columns, int i, PathGrid grid, long t, int latE7, int lonE7) {
        long hash = grid.hash(t, latE7, lonE7);
        if (grid.isOccupied(hash)) {
            meet(columns, i, grid, hash, t, latE7, lonE7);
        }
    }

    private void meet(FixColumns columns, int i, PathGrid grid, long hash, long t, int latE7, int lonE7) {
        for (int entry = grid.begin(hash); entry < grid.end(hash); entry++) {
            int path = grid.path(entry, hash);
            if (path < 0 || !grid.isReached(path, t, latE7, lonE7)) {
                continue;
            }
            var pair = found[path];
            if (pair == null) {
                pair = new PairFindings();
                found[path] = pair;
            }
            if (pair.lastSegment == i) {
                continue;
            }
            if (pair.lastSegment < 0) {
                touched[touchedCount++] = path;
            }
            pair.lastSegment = i;
            sweep.add(cases.paths().get(path), columns, i, pair);
        }
    }
}
