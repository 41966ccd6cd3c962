package org.pumphandle.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.model.Episode;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Region;
import org.pumphandle.model.Rule;

/** Our job over a lake in a temporary folder, by itself and beside plain Spark SQL. */
public final class LakeRuns {
    private static final int BUCKETS = 16;
    private static final int ROUNDS = 5;
    /** Java gets faster while it runs; of a nation's data nearly all is read after that. */
    private static final int WARM_UP = 4;
    private static final double TOLERANCE_MINUTES = 1e-3;

    private final Path folder;
    private final Lake lake;
    private final List<ExaminableCase> cases;
    private final Rule rule;
    private final long fixes;

    private LakeRuns(Path folder, Lake lake, List<ExaminableCase> cases, Rule rule, long fixes) {
        this.folder = folder;
        this.lake = lake;
        this.cases = cases;
        this.rule = rule;
        this.fixes = fixes;
    }

    /** Writes the lake; searches it on one core and on two, each time beside plain Spark SQL, and in one worker process and in two. */
    public static void measure(FixColumns subscribers, List<ExaminableCase> cases, Rule rule) throws Exception {
        var folder = Files.createTempDirectory("lake");
        try {
            var lake = write(folder.resolve("lake"), subscribers);
            var runs = new LakeRuns(folder, lake, cases, rule, subscribers.size());
            System.out.printf(Locale.ROOT, "lake: %d files, %.1f bytes a fix%n", lake.files().size(),
                    lake.files().stream().mapToLong(LakeFile::bytes).sum() / (double) subscribers.size());
            runs.compare(1);
            runs.compare(2);
            runs.inProcesses(1);
            runs.inProcesses(2);
        } finally {
            new LakeFolder(folder.toUri().toString(), new Configuration(false)).delete();
        }
    }

    private static Lake write(Path folder, FixColumns columns) throws Exception {
        var read = new TreeMap<Integer, List<ReadFixes>>();
        var sink = new BucketSink(0, BUCKETS, (bucket, chunk) -> read.computeIfAbsent(bucket, _ -> new ArrayList<>()).add(chunk));
        for (int k = 0; k < columns.subjects(); k++) {
            int subscriber = sink.subscriber(Pseudonym.ofCarrier("TOKEN-OF-" + (10_000_000 + columns.subject()[k])));
            for (int i = columns.start()[k]; i < columns.start()[k + 1]; i++) {
                sink.fix(subscriber, columns.t(i), columns.latE7()[i], columns.lonE7()[i], columns.accuracyM()[i]);
            }
        }
        sink.finish(new ReadFixes.FileCounts("", "", 0, 0, 0, 0));
        var layout = new BucketFolder.Layout(9, 3_600, 1, Long.MIN_VALUE);
        var files = new ArrayList<LakeFile>();
        for (var bucket : read.entrySet()) {
            files.addAll(new BucketFolder(new LakeFolder(folder.toUri().toString(), new Configuration(false)), layout,
                    new BucketFiles(bucket.getKey(), List.of())).add(bucket.getValue()).files());
        }
        return new Lake("", BUCKETS, layout.finest(), layout.maxGapS(), "", files);
    }

    private String lakeFolder() {
        return folder.resolve("lake").toUri().toString();
    }

    /** All take turns, so that a busy minute of the machine falls on each; the first rounds do not count. All read files. */
    private void compare(int cores) throws Exception {
        var conf = SparkSqlMatch.tuned(conf("local[" + cores + "]"), cores, folder);
        try (var context = new JavaSparkContext(conf)) {
            var shuffled = shuffled(context);
            var plain = new SparkSqlMatch(SparkSession.builder().sparkContext(context.sc()).getOrCreate(), folder.resolve("lake"), cases,
                    rule, BUCKETS);
            var ours = new Contestant(cores + " cores, ours with evidence", context, shuffled, () -> nominal(search(context)));
            var nominal = new Contestant(cores + " cores, ours, nominal alone", context, shuffled, () -> searchNominally(context));
            var theirs = new Contestant(cores + " cores, Spark SQL, nominal alone", context, shuffled, plain::contacts);
            for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
                ours.run(round > 0);
                nominal.run(round > 0);
                theirs.run(round > 0);
            }
            ours.print(cores);
            nominal.print(cores);
            theirs.print(cores);
            System.out.printf(Locale.ROOT,
                    "%d cores: Spark SQL takes %.1f times ours for the same question, %.1f times ours with evidence; of %d contacts %d differ%n",
                    cores, theirs.median() / nominal.median(), theirs.median() / ours.median(), ours.found.size(),
                    different(ours.found, theirs.found) + different(ours.found, nominal.found));
        }
    }

    /** Workers that are processes of their own, with a core each; they look for a distribution of Spark, whose jars are those of this class path. */
    private void inProcesses(int workers) throws Exception {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME")).resolve("jars"));
        var conf = conf("local-cluster[" + workers + ",1,1024]").set("spark.executor.memory", "1g")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        try (var context = new JavaSparkContext(conf)) {
            var ours = new Contestant(workers + " worker processes, ours with evidence", context, shuffled(context),
                    () -> nominal(search(context)));
            for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
                ours.run(round > 0);
            }
            ours.print(workers);
        }
    }

    private static SparkConf conf(String master) {
        return new SparkConf().setMaster(master).setAppName("lake").set("spark.ui.enabled", "false");
    }

    private static AtomicLong shuffled(JavaSparkContext context) {
        var shuffled = new AtomicLong();
        context.sc().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
            }
        });
        return shuffled;
    }

    /** With planning and with preparing the cases, as {@code match} does; without sealing what was found. */
    private List<FoundPair> search(JavaSparkContext context) {
        var window = new Surroundings(cases, rule, lake.maxGapS()).window();
        var configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        var query = context.broadcast(new CaseQuery(new QueryContent(rule, cases).encode(), Region.EARTH, Region.NOWHERE,
                window.startT(), window.endT()));
        var buckets = buckets();
        return context.parallelize(buckets, buckets.size()).map(new BucketSearch(lakeFolder(), configuration, query)).collect().stream()
                .flatMap(one -> FoundPair.decode(one.found()).stream()).toList();
    }

    /** The same without evidence. */
    private Map<String, Double> searchNominally(JavaSparkContext context) {
        var window = new Surroundings(cases, rule, lake.maxGapS()).window();
        var configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        var asked = context.broadcast(new NominalSearch.Asked(new QueryContent(rule, cases).encode(), window.startT(), window.endT()));
        var buckets = buckets();
        var found = new HashMap<String, Double>();
        context.parallelize(buckets, buckets.size()).map(new NominalSearch(lakeFolder(), configuration, asked)).collect()
                .forEach(found::putAll);
        return found;
    }

    private List<BucketFiles> buckets() {
        var around = new Surroundings(cases, rule, lake.maxGapS());
        var byBucket = new TreeMap<Integer, List<LakeFile>>();
        lake.files().stream().filter(around::touch)
                .forEach(file -> byBucket.computeIfAbsent(file.bucket(), _ -> new ArrayList<>()).add(file));
        var buckets = new ArrayList<BucketFiles>();
        byBucket.forEach((bucket, files) -> buckets.add(new BucketFiles(bucket, files)));
        return buckets;
    }

    private static Map<String, Double> nominal(List<FoundPair> found) {
        return found.stream().filter(FoundPair::nominal).collect(Collectors.toMap(pair -> pair.caseIndex() + " " + pair.token(),
                pair -> pair.episodes().stream().mapToDouble(Episode::minutes).max().orElse(0)));
    }

    /** Contacts that one has and the other has not, or not with the same minutes. */
    private static long different(Map<String, Double> ours, Map<String, Double> theirs) {
        var all = new HashSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        return all.stream().filter(
                key -> !(Math.abs(ours.getOrDefault(key, -1.0) - theirs.getOrDefault(key, -1.0)) <= TOLERANCE_MINUTES)).count();
    }

    /** A way to the contacts, the seconds it took, and what it shuffled. */
    private final class Contestant {
        private final String what;
        private final JavaSparkContext context;
        private final AtomicLong shuffled;
        private final Callable<Map<String, Double>> work;
        private final List<Double> seconds = new ArrayList<>();
        private Map<String, Double> found = Map.of();
        private long bytes;

        Contestant(String what, JavaSparkContext context, AtomicLong shuffled, Callable<Map<String, Double>> work) {
            this.what = what;
            this.context = context;
            this.shuffled = shuffled;
            this.work = work;
        }

        void run(boolean counts) throws Exception {
            context.sc().listenerBus().waitUntilEmpty();
            long before = shuffled.get();
            long begun = System.nanoTime();
            found = work.call();
            if (counts) {
                seconds.add((System.nanoTime() - begun) / 1e9);
            }
            context.sc().listenerBus().waitUntilEmpty();
            bytes = shuffled.get() - before;
        }

        private double[] sorted() {
            var sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        }

        double median() {
            return sorted()[seconds.size() / 2];
        }

        void print(int cores) {
            System.out.printf(Locale.ROOT,
                    "%-42s median of %d: %6.2f s (%.2f to %.2f); %.2f million fixes a second and core; %.2f bytes shuffled a fix%n", what,
                    seconds.size(), median(), sorted()[0], sorted()[seconds.size() - 1], fixes / median() / cores / 1e6,
                    bytes / (double) fixes);
        }
    }
}
