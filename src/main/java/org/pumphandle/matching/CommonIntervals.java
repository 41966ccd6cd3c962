package org.pumphandle.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;

/**
 * All common intervals of one case with those who came near it, cut once so that rules are tried on them in an instant: what another radius, max
 * gap, bridge or number of minutes finds needs no new geometry. What the last radius and max gap found is kept, so that the other numbers of a rule are
 * tried without measuring again. Safe for all threads.
 *
 * <p>An interval is kept where it may matter under the widest rule, and passed over below the radius from which on it may matter at all, as the
 * reach grows with the radius. Max gap only chooses among segments. What is left goes through the same arithmetic in the same order as in a search,
 * so the results are equal to the last digit.
 */
public final class CommonIntervals {
    private static final int SUBJECTS_PER_TASK = 16;
    private static final int HALVINGS = 12;

    private final ExaminableCase examinable;
    private final Rule widest;
    private final Window window;
    private final CasePath path;
    private final List<Pair> pairs;
    private final AtomicReference<Optional<Measured>> lastMeasured = new AtomicReference<>(Optional.empty());

    private CommonIntervals(ExaminableCase examinable, Rule widest, CasePath path, List<Pair> pairs) {
        this.examinable = examinable;
        this.widest = widest;
        this.window = examinable.window(widest);
        this.path = path;
        this.pairs = List.copyOf(pairs);
    }

    /**
     * Cuts the intervals.
     *
     * @param widest no rule tried later has a larger radius or max gap, or another window
     * @param near complete trajectories, or those of the case's {@link Neighbourhood}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static CommonIntervals of(Rule widest, ExaminableCase examinable, List<FixColumns> near, Cancellation cancellation) {
        var prepared = PreparedCases.of(widest, false, List.of(examinable), cancellation);
        var pairs = near.parallelStream().flatMap(columns -> pairs(prepared, columns, cancellation).stream()).toList();
        return new CommonIntervals(examinable, widest, prepared.paths().getFirst(), pairs);
    }

    private static List<Pair> pairs(PreparedCases prepared, FixColumns columns, Cancellation cancellation) {
        var pairs = new ArrayList<Pair>();
        var scan = new SubscriberScan(prepared);
        var found = new PairFindings();
        for (int s = 0; s < columns.subjects(); s++) {
            cancellation.throwIfCancelled();
            var pair = new Pair(columns.subject()[s], prepared.rule().radiusM());
            var sweep = new PairSweep(prepared, pair);
            scan.visit(columns, s, (_, i, path) -> sweep.sweep(columns, i, path, found));
            found.clear();
            if (pair.size > 0) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Whether a rule can be tried: it reaches no further than the widest, and its window is the same. */
    public boolean cover(Rule rule) {
        return rule.radiusM() <= widest.radiusM() && rule.maxGapS() <= widest.maxGapS() && examinable.window(rule).equals(window);
    }

    /**
     * The pairs to report, as a search for the case alone would find them.
     *
     * @throws IllegalArgumentException where the rule is not covered
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<Match> under(Rule rule, Cancellation cancellation) {
        if (!cover(rule)) {
            throw new IllegalArgumentException("rule " + rule.name() + " reaches further than " + widest.name() + " or has another window");
        }
        var matches = new ArrayList<Match>();
        for (var pair : measured(rule, cancellation).pairs) {
            Judgement.of(rule, false, path, 0, pair.subject, pair.found).ifPresent(matches::add);
        }
        return matches;
    }

    /** What is found of each pair hangs on radius and max gap alone. */
    private Measured measured(Rule rule, Cancellation cancellation) {
        var last = lastMeasured.get();
        if (last.isPresent() && last.get().radiusM == rule.radiusM() && last.get().maxGapS == rule.maxGapS()) {
            return last.get();
        }
        var found = IntStream.range(0, Math.ceilDiv(pairs.size(), SUBJECTS_PER_TASK)).parallel().boxed().flatMap(task -> {
            cancellation.throwIfCancelled();
            int end = Math.min(pairs.size(), (task + 1) * SUBJECTS_PER_TASK);
            return measured(rule, pairs.subList(task * SUBJECTS_PER_TASK, end)).stream();
        }).toList();
        var measured = new Measured(rule.radiusM(), rule.maxGapS(), found);
        lastMeasured.set(Optional.of(measured));
        return measured;
    }

    private static List<MeasuredPair> measured(Rule rule, List<Pair> some) {
        var measured = new ArrayList<MeasuredPair>();
        var measure = new IntervalMeasure(rule.radiusM(), false);
        var interval = new CommonInterval();
        for (var pair : some) {
            var found = new PairFindings();
            pair.under(rule, interval, measure, found);
            if (!found.isEmpty()) {
                measured.add(new MeasuredPair(pair.subject, found));
            }
        }
        return measured;
    }

    /** What a radius and a max gap find, from which rules that differ in all else are judged. */
    private record Measured(double radiusM, int maxGapS, List<MeasuredPair> pairs) {
    }

    /** @param found not changed any more */
    private record MeasuredPair(int subject, PairFindings found) {
    }

    /** The intervals of one subscriber, in time order. */
    private static final class Pair implements CommonInterval.Taker {
        private static final int ROW = 11;

        private final int subject;
        private final double widestM;
        private int size;
        private double[] rows = new double[ROW * 16];
        private float[] leastRadiusM = new float[16];
        private float[] longestGapS = new float[16];

        Pair(int subject, double widestM) {
            this.subject = subject;
            this.widestM = widestM;
        }

        @Override
        public void take(CommonInterval one, PairFindings found) {
            float leastM = leastRadiusM(one);
            if (leastM > widestM) {
                return;
            }
            if (size == leastRadiusM.length) {
                rows = Arrays.copyOf(rows, 2 * rows.length);
                leastRadiusM = Arrays.copyOf(leastRadiusM, 2 * size);
                longestGapS = Arrays.copyOf(longestGapS, 2 * size);
            }
            int at = size * ROW;
            rows[at] = one.startS;
            rows[at + 1] = one.endS;
            rows[at + 2] = one.x0;
            rows[at + 3] = one.y0;
            rows[at + 4] = one.x1;
            rows[at + 5] = one.y1;
            rows[at + 6] = one.caseSigma0M;
            rows[at + 7] = one.caseSigma1M;
            rows[at + 8] = one.subscriberSigma0M;
            rows[at + 9] = one.subscriberSigma1M;
            rows[at + 10] = one.infectiousness;
            longestGapS[size] = (float) one.longestGapS;
            leastRadiusM[size++] = leastM;
        }

        /** A radius below which the interval is neither in vicinity nor has P of 0.001. */
        private float leastRadiusM(CommonInterval one) {
            var approach = new Approach();
            approach.set(one.x0, one.y0, one.x1, one.y1);
            var deviation = new Deviation(1);
            deviation.set(one.caseSigma0M, one.caseSigma1M, one.subscriberSigma0M, one.subscriberSigma1M);
            double without = 0;
            double with = widestM;
            if (!isReached(approach.nearestM2(), deviation.largestM2(), with)) {
                return Float.POSITIVE_INFINITY;
            }
            for (int halving = 0; halving < HALVINGS; halving++) {
                double middle = (without + with) / 2;
                if (isReached(approach.nearestM2(), deviation.largestM2(), middle)) {
                    with = middle;
                } else {
                    without = middle;
                }
            }
            return Math.nextDown((float) without);
        }

        private static boolean isReached(double nearestM2, double largestM2, double radiusM) {
            double perR2 = 1 / (radiusM * radiusM);
            return nearestM2 * perR2 <= Level.CONCEIVABLE.reachSquare(largestM2 * perR2);
        }

        void under(Rule rule, CommonInterval one, IntervalMeasure measure, PairFindings found) {
            for (int i = 0; i < size; i++) {
                if (leastRadiusM[i] <= rule.radiusM() && longestGapS[i] <= rule.maxGapS()) {
                    load(i * ROW, one);
                    measure.take(one, found);
                }
            }
        }

        private void load(int at, CommonInterval one) {
            one.startS = rows[at];
            one.endS = rows[at + 1];
            one.x0 = rows[at + 2];
            one.y0 = rows[at + 3];
            one.x1 = rows[at + 4];
            one.y1 = rows[at + 5];
            one.caseSigma0M = rows[at + 6];
            one.caseSigma1M = rows[at + 7];
            one.subscriberSigma0M = rows[at + 8];
            one.subscriberSigma1M = rows[at + 9];
            one.infectiousness = rows[at + 10];
        }
    }
}
