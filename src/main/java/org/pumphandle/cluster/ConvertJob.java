package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Writes a lake of a carrier's files, or appends files to one. Its list of files is written last and at once, so a lake is what it was or what it is to be;
 * what its list does not name is then removed.
 */
final class ConvertJob {
    private final JavaSparkContext spark;

    ConvertJob(JavaSparkContext spark) {
        this.spark = spark;
    }

    /**
     * What was written of what.
     *
     * @param written files that were not there before
     * @param read in the order of the files
     */
    record Outcome(Lake lake, List<LakeFile> written, List<ReadFixes.FileCounts> read) {
    }

    /**
     * Converts files.
     *
     * @param plan the lake without files
     * @param files of one carrier, in the order in which a station would import them
     * @throws LakeException where the folder is there, or a file cannot be taken
     */
    Outcome run(Lake plan, String folder, List<String> files, CarrierFile.Reading how) throws IOException {
        var target = new LakeFolder(folder, spark.hadoopConfiguration());
        if (target.exists()) {
            throw new LakeException(folder + " is there already; name a new folder, or give --append");
        }
        try {
            return write(plan, target, files, how, Long.MIN_VALUE);
        } catch (IOException | RuntimeException e) {
            target.delete();
            throw e;
        }
    }

    /**
     * Appends files, as if the lake had been written of them too, last.
     *
     * @param lake as it is
     * @param keptFromT begin of the first day that is kept
     * @throws LakeException where a file cannot be taken
     */
    Outcome append(Lake lake, String folder, List<String> files, CarrierFile.Reading how, long keptFromT) throws IOException {
        var target = new LakeFolder(folder, spark.hadoopConfiguration());
        try {
            var outcome = write(lake, target, files, how, keptFromT);
            target.keepOnly(outcome.lake().paths());
            return outcome;
        } catch (IOException | RuntimeException e) {
            target.keepOnly(Lake.read(target).paths());
            throw e;
        }
    }

    private Outcome write(Lake lake, LakeFolder target, List<String> files, CarrierFile.Reading how, long keptFromT) throws IOException {
        var layout = new BucketFolder.Layout(lake.finest(), lake.maxGapS(), lake.writings() + 1, keptFromT);
        var partitioner = new HashPartitioner(lake.buckets());
        var configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        var reading = spark.broadcast(how);
        try {
            var numbered = new ArrayList<CarrierFile>();
            files.forEach(file -> numbered.add(new CarrierFile(numbered.size(), file)));
            var there = spark.parallelizePairs(byBucket(lake)).partitionBy(partitioner);
            var written = spark.parallelize(numbered, numbered.size()).flatMapToPair(new CarrierFileReading(reading))
                    .partitionBy(partitioner).zipPartitions(there, new BucketWriting(target.folder(), layout, configuration)).collect();
            var renewed = written.stream().map(BucketWriting.Written::renewed).toList();
            var whole = lake.with(inPlaceOf(lake.files(), renewed, keptFromT));
            target.replace(Lake.LIST, whole.toText().getBytes(StandardCharsets.UTF_8));
            return new Outcome(whole, renewed.stream().flatMap(one -> one.files().stream()).toList(),
                    written.stream().flatMap(one -> one.read().stream()).toList());
        } finally {
            reading.destroy();
            configuration.destroy();
        }
    }

    /** One for each bucket, also where it has no file. */
    private static List<Tuple2<Integer, BucketFiles>> byBucket(Lake lake) {
        var byBucket = lake.files().stream().collect(Collectors.groupingBy(LakeFile::bucket));
        return IntStream.range(0, lake.buckets())
                .mapToObj(bucket -> new Tuple2<>(bucket, new BucketFiles(bucket, byBucket.getOrDefault(bucket, List.of())))).toList();
    }

    /** The files of a lake after some days of its buckets were written anew and days before an instant dropped. */
    static List<LakeFile> inPlaceOf(List<LakeFile> files, List<BucketFolder.Renewed> renewed, long keptFromT) {
        var days = new HashMap<Integer, Set<Long>>();
        renewed.forEach(one -> days.computeIfAbsent(one.bucket(), _ -> new HashSet<>()).addAll(one.days()));
        var kept = files.stream().filter(file -> file.day() * Lake.DAY_S >= keptFromT)
                .filter(file -> !days.getOrDefault(file.bucket(), Set.of()).contains(file.day()));
        return Stream.concat(kept, renewed.stream().flatMap(one -> one.files().stream())).sorted(Comparator.comparing(LakeFile::path))
                .toList();
    }
}
