package org.pumphandle.matching;

import java.util.Arrays;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/**
 * Picks out of columns the fixes that can matter for one case, so that rules can be tried on them in an instant. Immutable; safe for all
 * threads.
 *
 * <p>Whatever any rule that reaches no further than the widest finds, it finds in segments that may meet under the widest: how far a standard
 * deviation reaches grows with the radius, the window with the lookback, and segments with max gap. Between two kept fixes either nothing was left out, or more than max gap lies between them, so that no segment is made that was
 * none.
 */
public final class Neighbourhood {
    private final Rule widest;
    private final PreparedCases prepared;

    public Neighbourhood(Rule widest, ExaminableCase examinable) {
        this.widest = widest;
        this.prepared = PreparedCases.of(widest, false, List.of(examinable), new Cancellation());
    }

    /** The fixes that can matter; subscribers without any are left out. */
    public FixColumns near(FixColumns subscribers, Cancellation cancellation) {
        var wanted = new boolean[subscribers.size()];
        var scan = new SubscriberScan(prepared);
        for (int s = 0; s < subscribers.subjects(); s++) {
            cancellation.throwIfCancelled();
            scan.visit(subscribers, s, (_, i, _) -> {
                wanted[i] = true;
                wanted[i + 1] = true;
            });
            fillShortPauses(subscribers.offsetS(), wanted, subscribers.start()[s], subscribers.start()[s + 1]);
        }
        return subscribers.only(wanted);
    }

    private void fillShortPauses(int[] offsetS, boolean[] wanted, int from, int to) {
        int last = -1;
        for (int i = from; i < to; i++) {
            if (wanted[i]) {
                if (last >= 0 && offsetS[i] - offsetS[last] <= widest.maxGapS()) {
                    Arrays.fill(wanted, last, i, true);
                }
                last = i;
            }
        }
    }
}
