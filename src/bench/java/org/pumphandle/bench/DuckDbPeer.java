package org.pumphandle.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.pumphandle.bench.DuckDbMatch.Row;
import org.pumphandle.job.Cancellation;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/**
 * Our search against DuckDB on the same fixes and cases, both in memory. Arguments: subscribers, days, seed, cases of a simulated town.
 * Loading is not measured on either side. Results that differ end the run.
 */
public final class DuckDbPeer {
    private static final Rule RULE = Rule.VICINITY_15;
    private static final int THREADS = 2;
    private static final int SUBJECTS_PER_BLOCK = 250;
    private static final int ROUNDS = 5;
    private static final int ROUNDS_OF_SLOW = 3;
    private static final double TOLERANCE_MINUTES = 1e-3;
    /** About how many pairs of segments that overlap in time the range join does in a minute. */
    private static final double MOST_OVERLAPS = 5e8;

    private DuckDbPeer() {
    }

    public static void main(String[] arguments) throws Exception {
        var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        if (numbers.length != 4) {
            throw new IllegalArgumentException("wanted: subscribers days seed cases, for instance 1000 7 1854 20");
        }
        var town = PeerTown.make(numbers[0], numbers[1], numbers[2], numbers[3]);
        int caseFixes = town.cases().stream().mapToInt(one -> one.trajectory().size()).sum();
        System.out.printf(Locale.ROOT, "%,d subscribers x %d days, seed %d: %,d fixes, %d cases with %,d fixes; rule %s%n", numbers[0],
                numbers[1], numbers[2],
                town.subscribers().size(), town.cases().size(), caseFixes, RULE.name());
        compare(town, 2.0 * caseFixes * numbers[0]);
    }

    /** All take turns, so that a busy minute of the machine falls on each of them; the first round does not count. */
    private static void compare(PeerTown town, double overlaps) throws Exception {
        var blocks = blocks(town.subscribers());
        var right = ours(town.cases(), blocks, 1);
        System.out.printf(Locale.ROOT, "%,d contacts%n", right.size());
        try (var duck = new DuckDbMatch(town.subscribers(), town.cases(), RULE, THREADS)) {
            var contestants = List.of(new Contestant("ours, one thread", () -> ours(town.cases(), blocks, 1)),
                    new Contestant("ours, two threads", () -> ours(town.cases(), blocks, THREADS)),
                    new Contestant("DuckDB best: index and join", () -> {
                        duck.index(false);
                        return duck.best();
                    }), new Contestant("DuckDB best: sorted index alone", () -> {
                        duck.index(true);
                        return right;
                    }), new Contestant("DuckDB best: join by the sorted index", duck::best));
            for (int round = 0; round <= ROUNDS; round++) {
                for (var contestant : contestants) {
                    contestant.run(right, round > 0);
                }
            }
            contestants.forEach(contestant -> contestant.print(contestants.get(1)));
            if (overlaps <= MOST_OVERLAPS) {
                var natural = new Contestant("DuckDB natural", duck::natural);
                for (int round = 0; round < ROUNDS_OF_SLOW; round++) {
                    natural.run(right, true);
                }
                natural.print(contestants.get(1));
            } else {
                System.out.printf(Locale.ROOT, "DuckDB natural: left out, about %.1e pairs of segments overlap in time%n", overlaps);
            }
        }
    }

    /** Our search for all cases at once, over blocks of subscribers. */
    private static List<Row> ours(List<ExaminableCase> cases, List<FixColumns> blocks, int threads) {
        var search = ContactSearch.nominal(RULE, cases);
        return (threads == 1 ? blocks.stream() : blocks.parallelStream())
                .flatMap(block -> search.search(block, new Cancellation()).stream())
                .map(match -> row(cases.get(match.caseIndex()).id(), match.subject(), match.episodes()))
                .sorted(Comparator.comparing(Row::caseId).thenComparingInt(Row::subscriber)).toList();
    }

    private static List<FixColumns> blocks(FixColumns subscribers) {
        return IntStream.range(0, Math.ceilDiv(subscribers.subjects(), SUBJECTS_PER_BLOCK)).mapToObj(block -> {
            var wanted = new boolean[subscribers.size()];
            int end = Math.min(subscribers.subjects(), (block + 1) * SUBJECTS_PER_BLOCK);
            Arrays.fill(wanted, subscribers.start()[block * SUBJECTS_PER_BLOCK], subscribers.start()[end], true);
            return subscribers.only(wanted);
        }).toList();
    }

    private static Row row(String caseId, int subscriber, List<Episode> episodes) {
        return new Row(caseId, subscriber, episodes.stream().mapToDouble(Episode::minutes).sum(),
                episodes.stream().mapToDouble(Episode::minutes).max().orElse(0));
    }

    /** A way to the contacts, and the seconds it took. */
    private static final class Contestant {
        private final String what;
        private final Callable<List<Row>> work;
        private final List<Double> seconds = new ArrayList<>();

        Contestant(String what, Callable<List<Row>> work) {
            this.what = what;
            this.work = work;
        }

        void run(List<Row> right, boolean counts) throws Exception {
            long start = System.nanoTime();
            var rows = work.call();
            if (counts) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
            requireEqual(right, rows, what);
        }

        private double[] sorted() {
            return seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }

        private double median() {
            return sorted()[seconds.size() / 2];
        }

        void print(Contestant ours) {
            System.out.printf(Locale.ROOT, "%-38s median of %d: %7.3f s (%.3f to %.3f), %6.2f times %s%n", what, seconds.size(), median(),
                    sorted()[0], sorted()[seconds.size() - 1], median() / ours.median(), ours.what);
        }
    }

    /** The same pairs in the same order, with the same minutes. */
    private static void requireEqual(List<Row> expected, List<Row> actual, String what) {
        var different = new ArrayList<String>();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!isEqual(expected.get(i), actual.get(i))) {
                different.add(expected.get(i) + " but " + actual.get(i));
            }
        }
        if (expected.size() != actual.size() || !different.isEmpty()) {
            throw new IllegalStateException(what + ": " + actual.size() + " contacts where " + expected.size() + " are right; "
                    + different.stream().limit(3).toList());
        }
    }

    private static boolean isEqual(Row one, Row other) {
        return one.caseId().equals(other.caseId()) && one.subscriber() == other.subscriber()
                && Math.abs(one.minutes() - other.minutes()) <= TOLERANCE_MINUTES
                && Math.abs(one.longestMinutes() - other.longestMinutes()) <= TOLERANCE_MINUTES;
    }
}
