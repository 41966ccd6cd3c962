package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.Rule;
import org.pumphandle.station.simulation.TownPlan;

/**
 * The main job from end to end, under the demonstration mandate, in a folder of its own. Of a simulated town the line lists come day by day, by a clock that the
 * demonstration moves; histories and fixes come now.
 */
public final class Demonstration {
    /** The passphrase of demonstration stations: their data are simulated or not about people. */
    public static final String PASSPHRASE = "broad street pump";

    private static final int TOWN_SUBSCRIBERS = 300;
    /** In these days, whichever weekday they end on, as many cases are reported as the delay of reporting is learnt from. */
    private static final int TOWN_DAYS = 22;
    private static final long TOWN_SEED = 17;
    private static final double TROOP_RADIUS_M = 10;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final String MARK = "made-by-the-demonstration";

    private Demonstration() {
    }

    /**
     * What a demonstration made.
     *
     * @param directory where its tables are
     * @param station the station's folder, closed
     * @param contacts all contacts, those of most minutes first
     */
    public record Result(Path directory, Path station, List<ImportReport> imports, MatchReport match, List<Contact> contacts) {
    }

    /** A simulated town of {@value #TOWN_SUBSCRIBERS} subscribers, whose last day was yesterday. */
    public static Job<Result> town(Path directory) {
        return town(directory, TOWN_SUBSCRIBERS, Clock.systemUTC());
    }

    static Job<Result> town(Path directory, int subscribers, InstantSource computer) {
        return Job.of(message("station.town"), (progress, cancellation) -> {
            prepare(directory);
            var town = directory.resolve("town");
            var firstDay = LocalDate.ofInstant(computer.instant(), ZoneOffset.UTC).minusDays(TOWN_DAYS);
            SimulateTown.job(new TownPlan(subscribers, TOWN_DAYS, TOWN_SEED, firstDay), town).run(progress, cancellation);
            var clock = new DemonstrationClock(computer, at(firstDay, MORNING));
            return run(directory, town, clock, Rule.VICINITY_15, progress, cancellation);
        });
    }

    /**
     * GPS collars of one baboon troop, every fourth animal taken for a case.
     *
     * @param collars the CSV of the collars, gzip
     */
    public static Job<Result> troop(Path collars, Path directory) {
        return Job.of(message("station.troop"), (progress, cancellation) -> {
            prepare(directory);
            var troop = directory.resolve("troop");
            BaboonTroop.write(collars, troop);
            var rule = Rule.VICINITY_15.with(TROOP_RADIUS_M, Rule.VICINITY_15.minutes(), Rule.VICINITY_15.maxGapS(),
                    Rule.VICINITY_15.bridgeS());
            var clock = new DemonstrationClock(Clock.systemUTC(), Instant.now());
            return run(directory, troop, clock, rule, progress, cancellation);
        });
    }

    private static Result run(Path directory, Path files, DemonstrationClock clock, Rule rule, Progress progress, Cancellation cancellation)
            throws Exception {
        var stationDirectory = directory.resolve("station");
        var reports = new ArrayList<ImportReport>();
        try (var station = InitStation.demonstration(stationDirectory, PASSPHRASE.toCharArray(), clock)) {
            var streets = files.resolve("streets.geojson");
            if (Files.exists(streets)) {
                reports.add(ImportLayer.job(station, streets).run(progress, cancellation));
            }
            for (var list : lineLists(files, clock)) {
                clock.passUntil(list.at);
                reports.add(ImportCases.job(station, list.file).run(progress, cancellation));
            }
            clock.passUntil(Instant.MAX);
            for (var summary : station.summaries()) {
                var history = files.resolve("history").resolve(summary.recorded().id() + ".csv");
                if (summary.notExaminable().isEmpty() && Files.exists(history)) {
                    reports.addAll(ImportHistory.job(station, summary.recorded().id(), List.of(history), Optional.empty()).run(progress,
                            cancellation));
                }
            }
            reports.addAll(ImportFixes.job(station, List.of(files.resolve("fixes.csv")), Optional.empty()).run(progress, cancellation));
            var match = MatchCases.job(station, rule, Set.of()).run(progress, cancellation);
            ExportContacts.job(station, Set.of(), Set.of(ExportFormat.CSV), directory).run(progress, cancellation);
            var contacts = station.summaries().stream().flatMap(summary -> station.contacts(summary.recorded().id()).stream())
                    .sorted(Comparator.comparingDouble(Contact::minutes).reversed()).toList();
            return new Result(directory, stationDirectory, reports, match, contacts);
        }
    }

    /** A line list, and when it reached the station. */
    private record LineList(Path file, Instant at) {
    }

    /** The list of each day that has passed, in the evening; the one list where there are none for days. */
    private static List<LineList> lineLists(Path files, DemonstrationClock clock) throws IOException {
        var reported = files.resolve("reported");
        if (!Files.exists(reported)) {
            return List.of(new LineList(files.resolve("cases.csv"), Instant.MIN));
        }
        try (var found = Files.list(reported)) {
            return found.sorted()
                    .map(file -> new LineList(file, at(LocalDate.parse(String.valueOf(file.getFileName()).substring(0, 10)), EVENING)))
                    .filter(list -> clock.hasCome(list.at)).toList();
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** Makes room for a new run: what an earlier run made is replaced, anything else is left alone and refused. */
    private static void prepare(Path directory) throws IOException {
        var mark = directory.resolve(MARK);
        if (!Files.exists(mark) && Files.exists(directory)) {
            try (var entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    throw new StationException(message("station.holds-files-that-no-demonstration", directory));
                }
            }
        }
        Files.createDirectories(directory);
        Files.writeString(mark, "All that lies here was made by the demonstration and is replaced by the next one.\n");
        for (var made : List.of("station", "town", "troop")) {
            deleteTree(directory.resolve(made));
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.@org.jspecify.annotations.Nullable IOException error)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
