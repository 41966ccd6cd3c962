package org.pumphandle.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.pumphandle.custody.ClusterAnswer;
import org.pumphandle.custody.ClusterKeys;
import org.pumphandle.custody.ClusterQuery;
import org.pumphandle.exchange.AnswerTables;
import org.pumphandle.exchange.FoundPair;

/**
 * A match on a cluster: what is asked goes to every executor once, each task searches one bucket, and what they found, which is little, comes back with
 * their results. Nothing is shuffled. The answer appears as a whole or not at all.
 */
final class MatchJob {
    private final JavaSparkContext spark;
    private final ClusterKeys keys;

    MatchJob(JavaSparkContext spark, ClusterKeys keys) {
        this.spark = spark;
        this.keys = keys;
    }

    /**
     * Runs a match.
     *
     * @param query whose content was opened
     * @param answer a new folder
     * @return the manifest's facts
     * @throws LakeException naming what cannot be used
     */
    Map<String, String> run(String lakeFolder, ClusterQuery query, ClusterQuery.Opened opened, Path answer) throws IOException {
        if (Files.exists(answer)) {
            throw new LakeException(answer + " is there already; name a new folder");
        }
        var lake = Lake.read(new LakeFolder(lakeFolder, spark.hadoopConfiguration()));
        var plan = MatchPlan.of(lake, query, opened);
        long begun = System.nanoTime();
        var findings = search(lakeFolder, plan);
        double seconds = (System.nanoTime() - begun) / 1e9;
        var found = AnswerTables.sorted(findings.stream().flatMap(one -> FoundPair.decode(one.found()).stream()).toList());
        var facts = new LinkedHashMap<String, String>();
        facts.put("made_at", Instant.now().toString());
        facts.put("mandate", opened.mandate().mark());
        facts.put("rule", query.rule());
        facts.put("cases", Integer.toString(plan.asked().cases().size()));
        facts.put("carrier", lake.carrier().isEmpty() ? "-" : lake.carrier());
        facts.put("lake_sha256", lake.sha256());
        facts.put("files_read", Integer.toString(plan.filesRead()));
        facts.put("files_left_out", Integer.toString(plan.leftOut()));
        facts.put("fixes_read", Long.toString(findings.stream().mapToLong(BucketFindings::fixes).sum()));
        facts.put("fixes_kept_out", Long.toString(findings.stream().mapToLong(BucketFindings::keptOut).sum()));
        facts.put("subscribers_searched", Long.toString(findings.stream().mapToLong(BucketFindings::subscribers).sum()));
        facts.put("contacts", Integer.toString(found.size()));
        facts.put("episodes", Integer.toString(found.stream().mapToInt(pair -> pair.episodes().size()).sum()));
        facts.put("seconds", String.format(Locale.ROOT, "%.1f", seconds));
        facts.put("versions", "pumphandle " + ClusterCommand.version() + ", spark " + spark.version() + ", java "
                + Runtime.version().feature());
        publish(answer, query, plan, facts, found);
        return facts;
    }

    private List<BucketFindings> search(String lakeFolder, MatchPlan plan) {
        if (plan.buckets().isEmpty()) {
            return List.of();
        }
        var configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        var query = spark.broadcast(plan.query());
        try {
            return spark.parallelize(plan.buckets(), plan.buckets().size()).map(new BucketSearch(lakeFolder, configuration, query))
                    .collect();
        } finally {
            query.destroy();
            configuration.destroy();
        }
    }

    /** Writes beside the place, and moves it there when all is written. */
    private void publish(Path answer, ClusterQuery query, MatchPlan plan, Map<String, String> facts, List<FoundPair> found)
            throws IOException {
        var writing = answer.toAbsolutePath().resolveSibling(answer.getFileName() + ".writing");
        try {
            Files.createDirectory(writing);
        } catch (FileAlreadyExistsException e) {
            throw new LakeException(writing + " is there: another job writes this answer, or one was stopped; remove the folder", e);
        }
        try {
            var tables = new LinkedHashMap<String, byte[]>();
            tables.put(AnswerTables.ASKED, plan.asked().heading());
            tables.put(AnswerTables.CONTACTS_FILE, AnswerTables.contacts(found));
            tables.put(AnswerTables.EPISODES_FILE, AnswerTables.episodes(found));
            ClusterAnswer.write(writing, query, facts, tables, keys);
            Files.move(writing, answer, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            remove(writing);
            throw e;
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
