package org.pumphandle.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Region;
import org.pumphandle.model.Rule;

/** Our job against Spark SQL, over one lake in a temporary folder, in turns; results that differ end the run. */
public final class LakePeer {
    private static final int BUCKETS = 16;
    private static final int ROUNDS = 3;
    private static final double TOLERANCE_MINUTES = 1e-3;

    private final Path folder;
    private final Lake lake;
    private final List<ExaminableCase> cases;
    private final Rule rule;
    private final long fixes;

    private LakePeer(Path folder, Lake lake, List<ExaminableCase> cases, Rule rule, long fixes) {
        this.folder = folder;
        this.lake = lake;
        this.cases = cases;
        this.rule = rule;
        this.fixes = fixes;
    }

    /** Writes the lake and compares on one core and on two. */
    public static void compare(FixColumns subscribers, List<ExaminableCase> cases, Rule rule) throws Exception {
        var folder = Files.createTempDirectory("lake");
        try {
            var lake = write(folder, subscribers);
            var peer = new LakePeer(folder, lake, cases, rule, subscribers.size());
            System.out.printf(Locale.ROOT, "lake: %d files, %.1f bytes a fix%n", lake.files().size(),
                    lake.files().stream().mapToLong(LakeFile::bytes).sum() / (double) subscribers.size());
            peer.onCores(1);
            peer.onCores(2);
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
        var files = new ArrayList<LakeFile>();
        for (var bucket : read.entrySet()) {
            files.addAll(BucketWriting.write(new LakeFolder(folder.toUri().toString(), new Configuration(false)), bucket.getKey(),
                    BucketColumns.of(bucket.getValue()), 9, 3_600));
        }
        return new Lake("", BUCKETS, 9, 3_600, "", files);
    }

    /** A pair and its minutes. */
    private record Found(int caseNumber, String token, double minutes) {
    }

    /** Work that is measured. */
    @FunctionalInterface
    private interface Work {
        List<Found> run() throws Exception;
    }

    private void onCores(int cores) throws Exception {
        var spark = SparkSession.builder().master("local[" + cores + "]").appName("peer").config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", BUCKETS).getOrCreate();
        try (var context = JavaSparkContext.fromSparkContext(spark.sparkContext())) {
            var shuffled = new AtomicLong();
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                    shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                }
            });
            load(spark);
            var statement = SparkSql.of(rule);
            Work ours = () -> ours(context);
            Work sql = () -> spark.sql(statement).collectAsList().stream()
                    .map(row -> new Found(row.getInt(0), row.getString(1), row.getDouble(2))).toList();
            var ourSeconds = new double[ROUNDS];
            var sqlSeconds = new double[ROUNDS];
            long ourBytes = 0;
            long sqlBytes = 0;
            for (int round = -1; round < ROUNDS; round++) {
                long before = shuffled.get();
                double one = seconds(ours, round);
                long between = shuffled.get();
                double other = seconds(sql, round);
                requireSame(ours.run(), sql.run());
                if (round >= 0) {
                    ourSeconds[round] = one;
                    sqlSeconds[round] = other;
                    ourBytes = between - before;
                    sqlBytes = shuffled.get() - between;
                }
            }
            print(cores, "ours, with evidence", ourSeconds, ourBytes);
            print(cores, "Spark SQL, nominal", sqlSeconds, sqlBytes / 2);
            System.out.printf(Locale.ROOT, "%d cores: ours is %.1f times as fast%n", cores, median(sqlSeconds) / median(ourSeconds));
        }
    }

    private static double seconds(Work work, int round) throws Exception {
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "  round %d: %.2f s%n", round, seconds);
        return seconds;
    }

    private static double median(double[] seconds) {
        var sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void print(int cores, String what, double[] seconds, long bytes) {
        System.out.printf(Locale.ROOT, "%d cores, %s: %.2f s, %.2f million fixes a second and core, %.4f bytes shuffled a fix%n", cores,
                what,
                median(seconds), fixes / median(seconds) / cores / 1e6, bytes / (double) fixes);
    }

    private void load(SparkSession spark) {
        var rows = new ArrayList<org.apache.spark.sql.Row>();
        for (int number = 0; number < cases.size(); number++) {
            var path = cases.get(number).trajectory();
            var window = cases.get(number).window(rule);
            for (int i = 0; i < path.size(); i++) {
                rows.add(RowFactory.create(number, path.t(i), path.latE7()[i], path.lonE7()[i], window.startT(), window.endT()));
            }
        }
        var schema = new StructType().add("case_number", DataTypes.IntegerType).add("t", DataTypes.LongType)
                .add("lat_e7", DataTypes.IntegerType)
                .add("lon_e7", DataTypes.IntegerType).add("window_start", DataTypes.LongType).add("window_end", DataTypes.LongType);
        spark.createDataFrame(rows, schema).createOrReplaceTempView("case_fixes");
        spark.read().parquet(folder.toUri().toString()).createOrReplaceTempView("lake");
    }

    private List<Found> ours(JavaSparkContext context) {
        var around = new Surroundings(cases, rule, lake.maxGapS());
        var byBucket = new TreeMap<Integer, List<LakeFile>>();
        lake.files().stream().filter(around::touch)
                .forEach(file -> byBucket.computeIfAbsent(file.bucket(), _ -> new ArrayList<>()).add(file));
        var buckets = new ArrayList<BucketFiles>();
        byBucket.forEach((bucket, files) -> buckets.add(new BucketFiles(bucket, files)));
        var configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        var query = context.broadcast(new CaseQuery(new QueryContent(rule, cases).encode(), Region.EARTH, Region.NOWHERE,
                around.window().startT(), around.window().endT()));
        var findings = context.parallelize(buckets, buckets.size()).map(new BucketSearch(folder.toUri().toString(), configuration, query))
                .collect();
        return findings.stream().flatMap(one -> FoundPair.decode(one.found()).stream()).filter(FoundPair::nominal)
                .map(pair -> new Found(pair.caseIndex(), pair.token(), pair.episodes().stream().mapToDouble(one -> one.minutes()).sum()))
                .sorted((a, b) -> a.caseNumber != b.caseNumber ? Integer.compare(a.caseNumber, b.caseNumber) : a.token.compareTo(b.token))
                .toList();
    }

    private static void requireSame(List<Found> ours, List<Found> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalStateException("ours finds " + ours.size() + " contacts, Spark SQL " + theirs.size());
        }
        for (int i = 0; i < ours.size(); i++) {
            var one = ours.get(i);
            var other = theirs.get(i);
            if (one.caseNumber != other.caseNumber || !one.token.equals(other.token)
                    || Math.abs(one.minutes - other.minutes) > TOLERANCE_MINUTES) {
                throw new IllegalStateException("contact " + i + " differs");
            }
        }
    }
}
