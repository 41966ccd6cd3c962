package org.pumphandle.matching;

import org.pumphandle.model.FixColumns;

/** Goes through a subscriber's segments and tells which paths the grids say each may meet. For one thread. */
final class GridScan {
    private static final long HALF_TURN_E7 = 1_800_000_000L;

    private final PreparedCases cases;
    private final Visitor visitor;

    /** Told of each segment and path that may meet, for some of them more than once in a row. */
    @FunctionalInterface
    interface Visitor {
        void mayMeet(FixColumns columns, int i, int path);
    }

    GridScan(PreparedCases cases, Visitor visitor) {
        this.cases = cases;
        this.visitor = visitor;
    }

    /**
     * Goes through the segments that begin at the fixes {@code [from, last)}. The hot loop: all but few of the fixes end at the occupied bit.
     */
    void scan(FixColumns columns, int from, int last) {
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
            if (path >= 0 && grid.isReached(path, t, latE7, lonE7)) {
                visitor.mayMeet(columns, i, path);
            }
        }
    }
}
