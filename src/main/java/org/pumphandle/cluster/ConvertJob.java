package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/** Writes a lake of a carrier's files. Its list of files is written last; where anything goes wrong nothing of it stays. */
final class ConvertJob {
    private final JavaSparkContext spark;

    ConvertJob(JavaSparkContext spark) {
        this.spark = spark;
    }

    /**
     * What was written of what.
     *
     * @param read in the order of the files
     */
    record Outcome(Lake lake, List<ReadFixes.FileCounts> read) {
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
            throw new LakeException(folder + " is there already; name a new folder");
        }
        var configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        var reading = spark.broadcast(how);
        try {
            var numbered = new ArrayList<CarrierFile>();
            files.forEach(file -> numbered.add(new CarrierFile(numbered.size(), file)));
            var written = spark.parallelize(numbered, numbered.size()).flatMapToPair(new CarrierFileReading(reading))
                    .partitionBy(new HashPartitioner(plan.buckets())).mapPartitions(new BucketWriting(folder, plan, configuration))
                    .collect();
            var lake = new Lake(plan.carrier(), plan.buckets(), plan.finest(), plan.maxGapS(), plan.excludedTokensSha256(),
                    written.stream().flatMap(one -> one.files().stream()).sorted(Comparator.comparing(LakeFile::path)).toList());
            target.write(Lake.LIST, lake.toText().getBytes(StandardCharsets.UTF_8));
            return new Outcome(lake, written.stream().flatMap(one -> one.read().stream()).toList());
        } catch (IOException | RuntimeException e) {
            target.delete();
            throw e;
        } finally {
            reading.destroy();
            configuration.destroy();
        }
    }
}
