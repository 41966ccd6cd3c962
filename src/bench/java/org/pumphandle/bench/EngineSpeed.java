package org.pumphandle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pumphandle.job.Cancellation;
import org.pumphandle.matching.CommonIntervals;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.matching.Neighbourhood;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;

/**
 * The engine over columns in memory: the nominal and the full search for all cases, a plain read of the same columns, one case among those
 * who came near it, and how the time grows with fixes, cases and radius. Arguments: towns, people in each, days, cases, runs.
 */
public final class EngineSpeed {
    private final Region region;
    private final int runs;

    private EngineSpeed(Region region, int runs) {
        this.region = region;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws IOException {
        var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        long start = System.nanoTime();
        var region = Region.of(numbers[0], numbers[1], numbers[2], numbers[3]);
        System.out.printf(Locale.ROOT, "%,d fixes, %d cases, made in %.0f s%n", region.fixes(), region.cases().size(),
                (System.nanoTime() - start) / 1e9);
        new EngineSpeed(region, numbers[4]).run();
    }

    private void run() throws IOException {
        var all = region.subscribers();
        var plain = Stopwatch.of(runs, () -> consume(all.parallelStream().mapToLong(EngineSpeed::sum).sum()));
        report("plain read of the columns", plain, all);
        var nominal = Stopwatch.of(runs, () -> consume(count(ContactSearch.nominal(Rule.VICINITY_15, region.cases()), all)));
        report("nominal search", nominal, all);
        var full = Stopwatch.of(runs, () -> consume(count(ContactSearch.of(Rule.VICINITY_15, region.cases()), all)));
        report("full search", full, all);
        System.out.printf(Locale.ROOT, "full / nominal %.2f, nominal / plain %.2f%n", full.median() / nominal.median(),
                nominal.median() / plain.median());
        System.out.printf(Locale.ROOT, "contacts: %d nominal, %d reported; preparing alone: nominal %s, full %s%n",
                count(ContactSearch.nominal(Rule.VICINITY_15, region.cases()), all),
                count(ContactSearch.of(Rule.VICINITY_15, region.cases()), all),
                Stopwatch.of(runs, () -> consume(ContactSearch.nominal(Rule.VICINITY_15, region.cases()).hashCode())),
                Stopwatch.of(runs, () -> consume(ContactSearch.of(Rule.VICINITY_15, region.cases()).hashCode())));
        oneCase();
        if (runs > 4) {
            scaling();
        }
    }

    private void oneCase() {
        var widest = Rule.VICINITY_15.with(200, 15, 1_800, 120);
        var trials = region.cases().stream().limit(60).flatMap(one -> oneCase(one, widest)).toList();
        report("another radius", trials.stream().mapToDouble(Trial::radiusMs));
        report("other minutes", trials.stream().mapToDouble(Trial::minutesMs));
    }

    /** Milliseconds of two steps of sliders, one after the other. */
    private record Trial(double radiusMs, double minutesMs) {
    }

    private static void report(String what, DoubleStream milliseconds) {
        var sorted = milliseconds.sorted().toArray();
        System.out.printf(Locale.ROOT, "one case among those who came near, %s: median %.2f ms, 95 %% %.2f ms, most %.2f ms%n", what,
                sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    /** Sliders' positions, one after the other. */
    private Stream<Trial> oneCase(ExaminableCase one, Rule widest) {
        var neighbourhood = new Neighbourhood(widest, one);
        var near = region.subscribers().parallelStream().map(columns -> neighbourhood.near(columns, new Cancellation()))
                .filter(columns -> !columns.isEmpty()).toList();
        var common = CommonIntervals.of(widest, one, near, new Cancellation());
        return DoubleStream.of(20, 35, 50, 80, 120)
                .mapToObj(radiusM -> new Trial(milliseconds(common, radiusM, 15), milliseconds(common, radiusM, 10)));
    }

    private static double milliseconds(CommonIntervals common, double radiusM, double minutes) {
        long start = System.nanoTime();
        consume(common.under(Rule.VICINITY_15.with(radiusM, minutes, 600, 120), new Cancellation()).size());
        return (System.nanoTime() - start) / 1e6;
    }

    /** How the time grows, and a picture of it in {@code target/scaling.svg}. */
    private void scaling() throws IOException {
        var all = region.subscribers();
        var fixesInWords = String.format(Locale.ROOT, "%.0f million fixes", region.fixes() / 1e6);
        var picture = new ScalingPicture();
        picture.curve(region.cases().size() + " cases, 50 m", "million fixes", false);
        for (int part : new int[]{8, 4, 2, 1}) {
            var some = all.subList(0, all.size() / part);
            double millions = some.stream().mapToLong(FixColumns::size).sum() / 1e6;
            picture.point(millions, seconds("fixes", Rule.VICINITY_15, region.cases(), some), Math.round(millions) + "");
        }
        picture.curve(fixesInWords + ", 50 m", "cases", false);
        for (int cases : new int[]{1, 10, 30, 100, 300}) {
            if (cases <= region.cases().size()) {
                int every = region.cases().size() / cases;
                var some = IntStream.range(0, cases).mapToObj(i -> region.cases().get(i * every)).toList();
                picture.point(cases, seconds(cases + " cases", Rule.VICINITY_15, some, all), cases + "");
            }
        }
        picture.curve(fixesInWords + ", " + region.cases().size() + " cases", "radius in metres (logarithmic)", true);
        for (int radiusM : new int[]{2, 10, 50, 100, 200, 500}) {
            var rule = Rule.VICINITY_15.with(radiusM, 15, 600, 120);
            picture.point(radiusM, seconds(radiusM + " m", rule, region.cases(), all), radiusM + "");
        }
        picture.write(Path.of("target/scaling.svg"));
    }

    private static double seconds(String what, Rule rule, List<ExaminableCase> cases, List<FixColumns> columns) {
        var time = full(rule, cases, columns);
        report(what + ": full search", time, columns);
        return time.median();
    }

    private static Stopwatch full(Rule rule, List<ExaminableCase> cases, List<FixColumns> columns) {
        return Stopwatch.of(1, () -> consume(count(ContactSearch.of(rule, cases), columns)));
    }

    private static long count(ContactSearch search, List<FixColumns> columns) {
        return columns.parallelStream().mapToLong(one -> search.search(one, new Cancellation()).size()).sum();
    }

    private static long sum(FixColumns columns) {
        long sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            sum += columns.offsetS()[i] + columns.latE7()[i] + columns.lonE7()[i] + (int) columns.accuracyM()[i];
        }
        return sum;
    }

    /** Keeps the compiler from leaving work out. */
    private static void consume(long result) {
        if (result == 42_424_242_424_242L) {
            System.out.println();
        }
    }

    private static void report(String what, Stopwatch time, List<FixColumns> columns) {
        long fixes = columns.stream().mapToLong(FixColumns::size).sum();
        System.out.printf(Locale.ROOT, "%-28s %12d fixes  %s  %.1f million fixes per second%n", what, fixes, time,
                fixes / time.median() / 1e6);
    }
}
