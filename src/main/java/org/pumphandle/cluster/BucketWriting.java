package org.pumphandle.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * The other task of a conversion: writes the files of one bucket, of what was read and of what the lake has. The same fixes give the same bytes, so a
 * task that runs again changes nothing.
 */
final class BucketWriting
        implements
            FlatMapFunction2<Iterator<Tuple2<Integer, ReadFixes>>, Iterator<Tuple2<Integer, BucketFiles>>, BucketWriting.Written> {
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final BucketFolder.Layout layout;
    private final Broadcast<SerializableConfiguration> configuration;

    /** What was written, and which carrier's files were read to their ends. */
    record Written(BucketFolder.Renewed renewed, List<ReadFixes.FileCounts> read) implements Serializable {

        Written {
            read = List.copyOf(read);
        }
    }

    BucketWriting(String folder, BucketFolder.Layout layout, Broadcast<SerializableConfiguration> configuration) {
        this.folder = folder;
        this.layout = layout;
        this.configuration = configuration;
    }

    @Override
    public Iterator<Written> call(Iterator<Tuple2<Integer, ReadFixes>> chunks, Iterator<Tuple2<Integer, BucketFiles>> there)
            throws IOException {
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
        var bucket = new BucketFolder(new LakeFolder(folder, configuration.value().value()), layout, there.next()._2());
        return List.of(new Written(bucket.add(read), counts)).iterator();
    }
}
