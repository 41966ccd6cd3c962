package org.pumphandle.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.pumphandle.exchange.ContentHash;
import scala.Tuple2;

/** The other task of a conversion: writes the files of one bucket. The same fixes give the same bytes, so a task that runs again changes nothing. */
final class BucketWriting implements FlatMapFunction<Iterator<Tuple2<Integer, ReadFixes>>, BucketWriting.Written> {
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final int buckets;
    private final int finest;
    private final int maxGapS;
    private final Broadcast<SerializableConfiguration> configuration;

    /** What was written, and which carrier's files were read to their ends. */
    record Written(List<LakeFile> files, List<ReadFixes.FileCounts> read) implements Serializable {

        Written {
            files = List.copyOf(files);
            read = List.copyOf(read);
        }
    }

    /** @param lake without files: how it is to be laid out */
    BucketWriting(String folder, Lake lake, Broadcast<SerializableConfiguration> configuration) {
        this.folder = folder;
        this.buckets = lake.buckets();
        this.finest = lake.finest();
        this.maxGapS = lake.maxGapS();
        this.configuration = configuration;
    }

    @Override
    public Iterator<Written> call(Iterator<Tuple2<Integer, ReadFixes>> chunks) throws IOException {
        var read = new ArrayList<ReadFixes>();
        var counts = new ArrayList<ReadFixes.FileCounts>();
        while (chunks.hasNext()) {
            var chunk = chunks.next()._2();
            if (chunk.counts() == null) {
                read.add(chunk);
            } else {
                counts.add(Objects.requireNonNull(chunk.counts()));
            }
        }
        var files = read.isEmpty() ? List.<LakeFile>of() : write(read);
        return List.of(new Written(files, counts)).iterator();
    }

    private List<LakeFile> write(List<ReadFixes> read) throws IOException {
        var columns = BucketColumns.of(read);
        read.clear();
        int bucket = Lake.bucket(columns.tokens().getFirst(), buckets);
        return write(new LakeFolder(folder, configuration.value().value()), bucket, columns, finest, maxGapS);
    }

    /** Writes all files of a bucket. */
    static List<LakeFile> write(LakeFolder folder, int bucket, BucketColumns columns, int finest, int maxGapS)
            throws IOException {
        var days = new SubscriberDays(finest, maxGapS);
        for (int k = 0; k < columns.tokens().size(); k++) {
            days.add(columns.tokens().get(k), columns.start()[k], columns.start()[k + 1], columns.t(), columns.latE7(), columns.lonE7());
        }
        var files = new ArrayList<LakeFile>();
        for (var entry : days.pieces().entrySet()) {
            var place = entry.getKey();
            var out = new LakeSchema.Writer();
            for (var piece : entry.getValue()) {
                for (int i = piece.from(); i < piece.to(); i++) {
                    out.add(piece.token(), columns.t()[i], columns.latE7()[i], columns.lonE7()[i], columns.accuracyM()[i]);
                }
            }
            var bytes = out.finish();
            folder.write(LakeFile.path(place.day(), place.cell(), bucket), bytes);
            files.add(new LakeFile(place.day(), place.cell(), bucket, out.rows(), bytes.length, ContentHash.of(bytes)));
        }
        return files;
    }
}
