package org.pumphandle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.Rule;
import org.pumphandle.station.DemonstrationStations;
import org.pumphandle.station.ExportContacts;
import org.pumphandle.station.ExportQuery;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.ImportResult;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.SimulateTown;
import org.pumphandle.station.Station;

/** A query, a cluster of several processes, and its answer: from the carrier's file to the contacts in the station. */
class ClusterRunTest {
    private static final String PASSPHRASE = "broad street pump";
    private static final int SUBSCRIBERS = Integer.getInteger("pumphandle.subscribers", 60);
    private static final int DAYS = Integer.getInteger("pumphandle.days", 2);

    @TempDir
    private static Path folder;
    private static SparkCluster cluster;
    private static Path town;
    private static String stationKey;

    /** A town, what a workstation finds in it, a query of a station without any carrier's fixes, and a lake. */
    @BeforeAll
    static void prepare() throws Exception {
        cluster = new SparkCluster(folder.resolve("spark"));
        town = folder.resolve("town");
        run(SimulateTown.job(SUBSCRIBERS, DAYS, 1854, town));
        Files.writeString(folder.resolve("passphrase"), "a passphrase of the cluster\n");
        try (var workstation = DemonstrationStations.open(folder.resolve("workstation"), PASSPHRASE)) {
            fill(workstation);
            run(ImportFixes.job(workstation, List.of(town.resolve("fixes.csv")), Optional.empty()));
            run(MatchCases.job(workstation, Rule.VICINITY_15, Set.of()));
            run(ExportContacts.job(workstation, Set.of(), Set.of(ExportFormat.CSV), folder.resolve("by-workstation")));
        }
        var printed = new StringWriter();
        assertThat(ClusterCommand.run(new PrintWriter(printed), new PrintWriter(printed), "key",
                folder.resolve("cluster.key").toString(), "--passphrase-file", folder.resolve("passphrase").toString())).isZero();
        try (var station = DemonstrationStations.open(folder.resolve("station"), PASSPHRASE)) {
            fill(station);
            stationKey = run(ExportQuery.job(station, Rule.VICINITY_15, Set.of(), printed.toString().strip(), folder.resolve("query.txt")))
                    .stationKey();
        }
        convert(split("first.csv", true));
        convert(split("later.csv", false), "--append");
    }

    private static void convert(Path file, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("convert", folder.resolve("lake").toString(), file.toString(), "--mandate", "demonstration",
                "--rejects", folder.resolve("rejects").toString(), "--buckets", "24"));
        arguments.addAll(List.of(more));
        var converted = spark(SparkCluster.threads(), List.of(), arguments.toArray(String[]::new));
        assertThat(converted.status()).as(converted.printed()).isZero();
    }

    /** The town's fixes of its first day, or those of the days after it. */
    private static Path split(String name, boolean isFirst) throws IOException {
        var lines = Files.readAllLines(town.resolve("fixes.csv"));
        long beginT = lines.stream().skip(1).mapToLong(ClusterRunTest::t).min().orElseThrow();
        long midnight = (Math.floorDiv(beginT, Lake.DAY_S) + 1) * Lake.DAY_S;
        return Files.write(folder.resolve(name), Stream.concat(lines.stream().limit(1),
                lines.stream().skip(1).filter(line -> t(line) < midnight == isFirst)).toList());
    }

    private static long t(String line) {
        return Long.parseLong(line.split(",", -1)[1]);
    }

    private static void fill(Station station) throws Exception {
        run(ImportCases.job(station, town.resolve("cases.csv")));
        try (var histories = Files.list(town.resolve("history"))) {
            for (var history : histories.sorted().toList()) {
                run(ImportHistory.job(station, history.getFileName().toString().replace(".csv", ""), List.of(history), Optional.empty()));
            }
        }
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }

    private static SparkCluster.Outcome spark(String master, List<String> settings, String... arguments) throws Exception {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--key", folder.resolve("cluster.key").toString(), "--passphrase-file", folder.resolve("passphrase").toString(),
                "--master", master));
        return cluster.run(settings, all.toArray(String[]::new));
    }

    private static SparkCluster.Outcome match(String master, Path lake, String answer, String... settings) throws Exception {
        return spark(master, List.of(settings), "match", lake.toString(), folder.resolve("query.txt").toString(),
                folder.resolve(answer).toString(),
                "--station-key", stationKey);
    }

    @Test
    void withAnExecutorKilledInTheMiddleTheStationGetsWhatTheWorkstationFoundByteForByte() throws Exception {
        var outcome = match(SparkCluster.processes(), folder.resolve("lake"), "answer",
                "spark.extraListeners=" + ExecutorKill.class.getName());

        assertThat(outcome.printed()).contains(ExecutorKill.KILLED).contains(ExecutorKill.LOST);
        assertThat(outcome.status()).as(outcome.printed()).isZero();
        try (var station = Station.open(folder.resolve("station"), "tracer", PASSPHRASE.toCharArray())) {
            run(ImportResult.job(station, folder.resolve("answer"), folder.resolve("query.txt")));
            run(ExportContacts.job(station, Set.of(), Set.of(ExportFormat.CSV), folder.resolve("by-cluster")));
        }
        for (var table : List.of("contacts.csv", "episodes.csv")) {
            assertThat(sorted(folder.resolve("by-cluster").resolve(table))).hasSizeGreaterThan(3)
                    .isEqualTo(sorted(folder.resolve("by-workstation").resolve(table)));
        }
    }

    /** Without the references, which are random, and in an order of their own. */
    private static List<String> sorted(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().map(line -> line.replaceFirst("^([^,]*),[^,]*,", "$1,")).sorted().toList();
    }

    @Test
    void aDamagedFileIsNamedAndNothingOfAnAnswerIsLeft() throws Exception {
        var damaged = folder.resolve("damaged");
        copy(folder.resolve("lake"), damaged);
        Path file;
        try (var files = Files.walk(damaged)) {
            file = files.filter(one -> one.toString().endsWith(".parquet")).sorted().findFirst().orElseThrow();
        }
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var list = Files.readString(damaged.resolve(Lake.LIST));

        var outcome = match(SparkCluster.threads(), damaged, "no-answer");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.printed()).contains(damaged.relativize(file).toString());
        assertThat(folder.resolve("no-answer")).doesNotExist();
        assertThat(folder.resolve("no-answer.writing")).doesNotExist();
        assertThat(Files.readString(damaged.resolve(Lake.LIST))).isEqualTo(list);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
