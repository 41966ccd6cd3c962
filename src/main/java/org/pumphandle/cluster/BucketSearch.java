package org.pumphandle.cluster;

import java.io.IOException;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** One task of a match: a {@link BucketScan} of one bucket. */
final class BucketSearch implements Function<BucketFiles, BucketFindings> {
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Broadcast<CaseQuery> query;

    BucketSearch(String folder, Broadcast<SerializableConfiguration> configuration, Broadcast<CaseQuery> query) {
        this.folder = folder;
        this.configuration = configuration;
        this.query = query;
    }

    @Override
    public BucketFindings call(BucketFiles bucket) throws IOException {
        return new BucketScan(new LakeFolder(folder, configuration.value().value())).search(bucket, query.value());
    }
}
