package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pumphandle.model.FixColumns;

/** Holds one subscriber after the other against the cases that the grids say may meet them. For one thread. */
final class SubscriberScan {
    private final PreparedCases cases;
    private final PairSweep sweep;
    private final GridScan grid;
    private final PairFindings[] found;
    private final int[] touched;
    private int touchedCount;

    SubscriberScan(PreparedCases cases) {
        this.cases = cases;
        this.sweep = new PairSweep(cases);
        this.grid = new GridScan(cases, this::mayMeet);
        this.found = new PairFindings[cases.paths().size()];
        this.touched = new int[found.length];
    }

    /** The contacts of one subscriber, ascending by case. */
    List<Match> scan(FixColumns columns, int subject) {
        touchedCount = 0;
        grid.scan(columns, columns.start()[subject], columns.start()[subject + 1] - 1);
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

    private void mayMeet(FixColumns columns, int i, int path) {
        var pair = found[path];
        if (pair == null) {
            pair = new PairFindings();
            found[path] = pair;
        }
        if (pair.lastSegment == i) {
            return;
        }
        if (pair.lastSegment < 0) {
            touched[touchedCount++] = path;
        }
        pair.lastSegment = i;
        sweep.add(cases.paths().get(path), columns, i, pair);
    }
}
