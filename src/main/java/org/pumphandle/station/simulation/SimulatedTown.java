package org.pumphandle.station.simulation;

import static org.pumphandle.words.Messages.message;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Fix;

/**
 * A town with its people, their days and an outbreak. A case's own phone is left out of the carrier's fixes, so that no case is its own
 * contact. The same plan gives the same bytes.
 */
public final class SimulatedTown {
    private static final long FIRST_NUMBER = 99_910_000_000L;
    private static final int MOST_SIDE = 40;

    private final TownPlan plan;
    private final Town town;
    private final Streets streets;
    private final Population population;
    private final Outbreak outbreak;

    private SimulatedTown(TownPlan plan) {
        this.plan = plan;
        this.town = new Town(plan.firstDay());
        int side = (int) Math.clamp(Math.ceil(Math.sqrt(plan.subscribers() / 5.0)), 6, MOST_SIDE);
        this.streets = new Streets(side, random(1, 0));
        this.population = new Population(streets, plan.subscribers(), random(2, 0));
        this.outbreak = new Outbreak(plan.subscribers());
    }

    public static SimulatedTown build(TownPlan plan) {
        return new SimulatedTown(plan);
    }

    /**
     * Lets the days pass and writes {@code cases.csv}, the same as lists of the days on which they were reported in {@code reported/}, {@code history/},
     * {@code fixes.csv}, {@code streets.geojson} and {@code truth.csv}.
     *
     * @throws IOException where a file cannot be written
     */
    public void writeTo(Path directory, Progress progress, Cancellation cancellation) throws IOException {
        Files.createDirectories(directory.resolve("history"));
        Files.createDirectories(directory.resolve("reported"));
        live(progress, cancellation);
        var cases = new TreeMap<>(outbreak.cases(plan.days()));
        var writer = new TownWriter(directory, town, streets, population, outbreak);
        writer.writeCases(cases);
        writer.writeTruth(cases);
        writer.writeMap();
        writeFixes(directory, cases, progress, cancellation);
    }

    /** Takes what everyone's phone records. */
    @FunctionalInterface
    public interface Recorder {
        void record(int who, Fix fix);
    }

    /** Lets the days pass and gives what all phones record, those of cases as well: day by day, person by person, in time order. */
    public void record(Recorder recorder) {
        live(Progress.NONE, new Cancellation());
        var phone = new Phone(town, population);
        for (int day = 0; day < plan.days(); day++) {
            recordDay(phone, day, recorder);
        }
    }

    private void live(Progress progress, Cancellation cancellation) {
        outbreak.seed(random(3, 0));
        for (int day = 0; day < plan.days(); day++) {
            cancellation.throwIfCancelled();
            progress.report(message("station.living-the-days"), day, plan.days());
            outbreak.spread(day, stays(day), random(4, day));
        }
    }

    private void recordDay(Phone phone, int day, Recorder recorder) {
        var stays = stays(day);
        for (int who = 0; who < plan.subscribers(); who++) {
            int owner = who;
            phone.record(who, stays.get(who), town.dayT(day), random(10_000_000L + who, day),
                    fix -> recorder.record(owner, fix));
        }
    }

    private List<List<Stay>> stays(int day) {
        var stays = new ArrayList<List<Stay>>(plan.subscribers());
        for (int who = 0; who < plan.subscribers(); who++) {
            stays.add(population.day(who, town.isWeekend(day), outbreak.isIsolated(who, day), random(100 + who, day)));
        }
        return stays;
    }

    private void writeFixes(Path directory, Map<Integer, String> cases, Progress progress, Cancellation cancellation) throws IOException {
        var phone = new Phone(town, population);
        var histories = new TreeMap<Integer, List<Fix>>();
        cases.keySet().forEach(who -> histories.put(who, new ArrayList<>()));
        try (var csv = Files.newBufferedWriter(directory.resolve("fixes.csv"))) {
            csv.write("msisdn,time,lat,lon,accuracy\n");
            for (int day = 0; day < plan.days(); day++) {
                cancellation.throwIfCancelled();
                progress.report(message("station.writing-fixes"), day, plan.days());
                writeDay(csv, phone, day, histories);
            }
        }
        for (var history : histories.entrySet()) {
            var file = directory.resolve("history").resolve(cases.get(history.getKey()) + ".csv");
            try (var csv = Files.newBufferedWriter(file)) {
                csv.write("time,lat,lon,accuracy\n");
                for (var fix : history.getValue()) {
                    csv.write(TownWriter.line(fix));
                }
            }
        }
    }

    /** A fix and whose it is. */
    private record Recorded(int who, Fix fix) {
    }

    private void writeDay(BufferedWriter csv, Phone phone, int day, Map<Integer, List<Fix>> histories) throws IOException {
        var recorded = new ArrayList<Recorded>();
        recordDay(phone, day, (who, fix) -> {
            var history = histories.get(who);
            if (history != null) {
                history.add(fix);
            } else {
                recorded.add(new Recorded(who, fix));
            }
        });
        recorded.sort(Comparator.<Recorded>comparingLong(one -> one.fix().t()).thenComparingInt(Recorded::who));
        for (var one : recorded) {
            csv.write(number(one.who()) + "," + TownWriter.line(one.fix()));
        }
    }

    /** A number of country code 999, which no country has. */
    private static long number(int who) {
        return FIRST_NUMBER + who;
    }

    /** A source of random numbers for one purpose and day, whatever was drawn for others. */
    private SplittableRandom random(long purpose, long day) {
        return new SplittableRandom(plan.seed() * 0x9E3779B97F4A7C15L + purpose * 0xBF58476D1CE4E5B9L + day * 0x94D049BB133111EBL);
    }
}
