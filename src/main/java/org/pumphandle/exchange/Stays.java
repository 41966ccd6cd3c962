package org.pumphandle.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.TrajectoryBuilder;

/**
 * The stays of one person, and the fixes that they amount to.
 *
 * <p>A source that says "here from 9 to 17 h" states a position for all that time, while two fixes eight hours apart would state a gap. So a
 * stay gives a fix at its start, one at every multiple of {@link #STEP_S} within, and one at its end. It is an inference, not a measurement:
 * where fixes that the file states already make a segment over an instant, at least as accurate at both of its ends, the stay adds nothing
 * there. Where stays overlap, as a shop does with its mall, the one that starts first tells of the instants within; of equal starts the first
 * in the file. For one thread.
 */
final class Stays {
    /** Half the default max gap: a stay has no gaps under any rule with a max gap of at least this. */
    static final long STEP_S = 300;

    private static final int MAX_GAP_S = Rule.VICINITY_15.maxGapS();

    private final List<Stay> stays = new ArrayList<>();

    void add(Stay stay) {
        stays.add(stay);
    }

    boolean isEmpty() {
        return stays.isEmpty();
    }

    /** Adds the fixes of the stays to those that the file states. */
    void addTo(TrajectoryBuilder builder) {
        var stated = builder.trajectory(0);
        long told = Long.MIN_VALUE;
        stays.sort(Comparator.comparingLong(Stay::startT));
        for (var stay : stays) {
            offer(stay, stay.startT(), stated, builder);
            for (long t = stepAfter(Math.max(stay.startT(), told)); t < stay.endT(); t += STEP_S) {
                offer(stay, t, stated, builder);
            }
            offer(stay, stay.endT(), stated, builder);
            told = Math.max(told, stay.endT());
        }
    }

    private static long stepAfter(long t) {
        return (Math.floorDiv(t, STEP_S) + 1) * STEP_S;
    }

    private static void offer(Stay stay, long t, FixColumns stated, TrajectoryBuilder builder) {
        if (!isTold(stated, t, stay.accuracyM())) {
            builder.add(new Fix(t, stay.latE7(), stay.lonE7(), stay.accuracyM()));
        }
    }

    /** Whether a segment lies over this instant that is at least as accurate at both ends. */
    private static boolean isTold(FixColumns stated, long t, float accuracyM) {
        int after = firstAfter(stated, t);
        return after > 0 && after < stated.size() && stated.t(after) - stated.t(after - 1) <= MAX_GAP_S
                && stated.accuracyM()[after - 1] <= accuracyM && stated.accuracyM()[after] <= accuracyM;
    }

    private static int firstAfter(FixColumns stated, long t) {
        int low = 0;
        int high = stated.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stated.t(middle) <= t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
