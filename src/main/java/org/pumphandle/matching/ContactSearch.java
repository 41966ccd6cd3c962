package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Rule.CountedOver;

/** Finds the contacts of one examinable case under one rule. Immutable; safe for all threads. */
public final class ContactSearch {
    private static final int SUBJECTS_BETWEEN_POLLS = 256;

    private final Rule rule;

    public ContactSearch(Rule rule) {
        this.rule = rule;
    }

    /**
     * The subscribers for whom the rule holds, ascending by subject. The result for a subscriber depends on that subscriber's fixes alone, so
     * it is the same however subscribers are cut into blocks.
     *
     * @param subscribers complete trajectories of any range of subscribers
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<Match> search(ExaminableCase examinable, FixColumns subscribers, Cancellation cancellation) {
        var matches = new ArrayList<Match>();
        var path = CasePath.of(examinable, rule);
        if (path.segments() == 0) {
            return matches;
        }
        var sweep = new PairSweep(path, rule.radiusM(), rule.maxGapS());
        for (int s = 0; s < subscribers.subjects(); s++) {
            if (s % SUBJECTS_BETWEEN_POLLS == 0) {
                cancellation.throwIfCancelled();
            }
            var intervals = sweep.sweep(subscribers, subscribers.start()[s], subscribers.start()[s + 1]);
            if (intervals.size() == 0) {
                continue;
            }
            var episodes = Episodes.join(intervals, rule.bridgeS(), path);
            if (rule.isSatisfiedBy(countedMinutes(intervals, episodes))) {
                matches.add(new Match(subscribers.subject()[s], episodes));
            }
        }
        return matches;
    }

    private double countedMinutes(Intervals intervals, List<Episode> episodes) {
        return rule.countedOver() == CountedOver.ROLLING_24H
                ? Rolling24h.maxS(intervals) / 60
                : episodes.stream().mapToDouble(Episode::minutes).max().orElse(0);
    }
}
