package org.pumphandle.cluster;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.pumphandle.custody.ClusterKeys;
import org.pumphandle.exchange.Admission;
import org.pumphandle.exchange.CarrierReader;
import org.pumphandle.exchange.CellPositions;
import org.pumphandle.exchange.ColumnMapping;
import org.pumphandle.exchange.Rejects;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Region;

/**
 * A carrier's file to be read: by the reader that a station has, so that numbers become tokens while they are read and what the mandate keeps out goes
 * nowhere.
 *
 * @param number counts the files
 * @param file a place that every executor sees
 */
record CarrierFile(int number, String file) implements Serializable {

    /**
     * How all files are read.
     *
     * @param tokenSecret makes tokens of numbers
     * @param excludedTokens lasting tokens of those whose fixes are not taken in
     * @param mapping text of a column mapping; empty to guess it
     * @param rejects folder for rejected rows
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed to each executor once.
    record Reading(int buckets, byte[] tokenSecret, List<String> area, List<String> excluded, Set<String> excludedTokens, String mapping,
            String rejects) implements Serializable {

        @Override
        public String toString() {
            return "Reading";
        }
    }

    /** Reads it to its end. */
    void read(Reading how, BiConsumer<Integer, ReadFixes> passOn) {
        var path = Path.of(file);
        var sink = new BucketSink(number, how.buckets, passOn);
        var admission = Admission.of(Region.of(how.area), Region.of(how.excluded), how.excludedTokens::contains);
        try (var rejects = new Rejects(Path.of(how.rejects).resolve(path.getFileName() + ".rejects.csv"))) {
            var mapping = how.mapping.isEmpty() ? Optional.<ColumnMapping>empty() : Optional.of(ColumnMapping.parse(how.mapping));
            var counts = CarrierReader.read(path, mapping, ClusterKeys.tokeniser(how.tokenSecret), rejects, sink, admission,
                    CellPositions.NONE, Progress.NONE, new Cancellation());
            sink.finish(new ReadFixes.FileCounts(path.getFileName().toString(), counts.kind(), counts.rowsRead(), counts.fixes(),
                    rejects.count(), admission.keptOut()));
        }
    }
}
