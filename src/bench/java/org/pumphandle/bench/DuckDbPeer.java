package org.pumphandle.bench;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final double TOLERANCE_MINUTES = 1e-3;
    /** About how many pairs of segments that overlap in time the range join does in a minute. */
    private static final double MOST_OVERLAPS = 2e8;

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

    private static void compare(PeerTown town, double overlaps) throws Exception {
        var ours = new Measured("ours, one thread", 5, () -> ours(town.cases(), town.subscribers(), 1));
        System.out.printf(Locale.ROOT, "%,d contacts%n", ours.rows.size());
        ours.print(ours);
        new Measured("ours, two threads", 5, () -> ours(town.cases(), town.subscribers(), THREADS)).print(ours);
        try (var duck = new DuckDbMatch(town.subscribers(), town.cases(), RULE, THREADS)) {
            new Measured("DuckDB best: index and join", 5, () -> {
                duck.index(false);
                return duck.best();
            }).print(ours);
            new Measured("DuckDB best: sorted index alone", 3, () -> {
                duck.index(true);
                return ours.rows;
            }).print(ours);
            new Measured("DuckDB best: join over the sorted index", 5, duck::best).print(ours);
            if (overlaps <= MOST_OVERLAPS) {
                new Measured("DuckDB natural", 3, duck::natural).print(ours);
            } else {
                System.out.printf(Locale.ROOT, "DuckDB natural: left out, about %.1e pairs of segments overlap in time%n", overlaps);
            }
        }
    }

    /** Our search, each case by itself. */
    private static List<Row> ours(List<ExaminableCase> cases, FixColumns subscribers, int threads) {
        var search = new ContactSearch(RULE);
        var numbers = IntStream.range(0, cases.size());
        return (threads == 1 ? numbers : numbers.parallel()).mapToObj(cases::get)
                .flatMap(one -> search.search(one, subscribers, new Cancellation()).stream()
                        .map(match -> row(one.id(), match.subject(), match.episodes())))
                .toList();
    }

    private static Row row(String caseId, int subscriber, List<Episode> episodes) {
        return new Row(caseId, subscriber, episodes.stream().mapToDouble(Episode::minutes).sum(),
                episodes.stream().mapToDouble(Episode::minutes).max().orElse(0));
    }

    /** What was measured: the median of some runs after one that does not count, and the rows, which every run must give. */
    private static final class Measured {
        private final String what;
        private final List<Row> rows;
        private final double[] seconds;

        Measured(String what, int runs, Callable<List<Row>> work) throws Exception {
            this.what = what;
            this.rows = work.call();
            this.seconds = new double[runs];
            for (int run = 0; run < runs; run++) {
                long start = System.nanoTime();
                var again = work.call();
                seconds[run] = (System.nanoTime() - start) / 1e9;
                requireEqual(rows, again, what);
            }
            Arrays.sort(seconds);
        }

        double median() {
            return seconds[seconds.length / 2];
        }

        void print(Measured ours) {
            requireEqual(ours.rows, rows, what);
            System.out.printf(Locale.ROOT, "%-40s %8.3f s  (%.3f to %.3f)  %6.2f times ours, one thread%n", what, median(), seconds[0],
                    seconds[seconds.length - 1], median() / ours.median());
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
