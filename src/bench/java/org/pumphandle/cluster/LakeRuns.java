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
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.SerializableConfiguration;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Region;
import org.pumphandle.model.Rule;

/** Our job over a lake in a temporary folder. */
public final class LakeRuns {
    private static final int BUCKETS = 16;
    private static final int ROUNDS = 5;

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

    /** Writes the lake and searches it on one core and on two. */
    public static void measure(FixColumns subscribers, List<ExaminableCase> cases, Rule rule) throws Exception {
        var folder = Files.createTempDirectory("lake");
        try {
            var lake = write(folder, subscribers);
            var peer = new LakeRuns(folder, lake, cases, rule, subscribers.size());
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

    private void onCores(int cores) throws Exception {
        var conf = new SparkConf().setMaster("local[" + cores + "]").setAppName("lake").set("spark.ui.enabled", "false");
        try (var context = new JavaSparkContext(conf)) {
            var shuffled = new AtomicLong();
            context.sc().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                    shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                }
            });
            var seconds = new double[ROUNDS];
            int pairs = ours(context);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                ours(context);
                seconds[round] = (System.nanoTime() - begun) / 1e9;
            }
            System.out.printf(Locale.ROOT, "%d cores: %d pairs, %.2f s, %.2f million fixes a second and core, %d bytes shuffled%n", cores,
                    pairs,
                    median(seconds), fixes / median(seconds) / cores / 1e6, shuffled.get());
        }
    }

    private static double median(double[] seconds) {
        var sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private int ours(JavaSparkContext context) {
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
        return findings.stream().mapToInt(one -> FoundPair.decode(one.found()).size()).sum();
    }
}
