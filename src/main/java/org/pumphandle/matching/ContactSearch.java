package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/** Finds the contacts of examinable cases under one rule. Prepared once for any number of columns; immutable, safe for all threads. */
public final class ContactSearch {
    private static final int SUBJECTS_BETWEEN_POLLS = 64;

    private final PreparedCases cases;

    private ContactSearch(PreparedCases cases) {
        this.cases = cases;
    }

    /** The full search: pairs for which the rule holds nominally, or for which it is at least possible, with the evidence of each. */
    public static ContactSearch of(Rule rule, List<ExaminableCase> cases) {
        return of(rule, cases, new Cancellation());
    }

    /**
     * The full search; preparing takes some milliseconds for each case.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ContactSearch of(Rule rule, List<ExaminableCase> cases, Cancellation cancellation) {
        return new ContactSearch(PreparedCases.of(rule, false, cases, cancellation));
    }

    /** A search that takes stated positions as certain: pairs for which the rule holds nominally, without evidence. */
    public static ContactSearch nominal(Rule rule, List<ExaminableCase> cases) {
        return new ContactSearch(PreparedCases.of(rule, true, cases, new Cancellation()));
    }

    /**
     * The pairs to report, ascending by subject, then by case. What is found of a subscriber depends on that subscriber's fixes alone, so it
     * is the same however subscribers are cut into blocks and whatever threads search them.
     *
     * @param subscribers complete trajectories of any range of subscribers
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<Match> search(FixColumns subscribers, Cancellation cancellation) {
        var matches = new ArrayList<Match>();
        var scan = new SubscriberScan(cases);
        for (int s = 0; s < subscribers.subjects(); s++) {
            if (s % SUBJECTS_BETWEEN_POLLS == 0) {
                cancellation.throwIfCancelled();
            }
            matches.addAll(scan.scan(subscribers, s));
        }
        return matches;
    }
}
