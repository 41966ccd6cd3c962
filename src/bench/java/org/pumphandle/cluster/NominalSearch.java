package org.pumphandle.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.job.Cancellation;
import org.pumphandle.matching.ContactSearch;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Region;

/** A task of our job that asks for nominal contacts alone, as the SQL does; for the rest it is {@link BucketScan}. */
final class NominalSearch implements Function<BucketFiles, Map<String, Double>> {
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Broadcast<Asked> asked;

    NominalSearch(String folder, Broadcast<SerializableConfiguration> configuration, Broadcast<Asked> asked) {
        this.folder = folder;
        this.configuration = configuration;
        this.asked = asked;
    }

    /** What is asked, prepared once where it arrives. */
    static final class Asked implements Serializable {
        private static final long serialVersionUID = 1L;

        private final byte[] content;
        private final long fromT;
        private final long toT;
        private transient @Nullable ContactSearch search;

        Asked(byte[] content, long fromT, long toT) {
            this.content = content.clone();
            this.fromT = fromT;
            this.toT = toT;
        }

        private synchronized ContactSearch search() {
            var prepared = search;
            if (prepared == null) {
                var query = QueryContent.decode(content);
                prepared = ContactSearch.nominal(query.rule(), query.cases());
                search = prepared;
            }
            return prepared;
        }
    }

    /** Each contact's longest episode in minutes, by case and token. */
    @Override
    public Map<String, Double> call(BucketFiles bucket) throws IOException {
        var found = new HashMap<String, Double>();
        var query = asked.value();
        var trajectories = new Trajectories(query.fromT, query.toT, Region.EARTH, Region.NOWHERE);
        BucketRows.readInBlocks(new LakeFolder(folder, configuration.value().value()), bucket.files(), trajectories,
                block -> search(query, block, found));
        return found;
    }

    private static void search(Asked query, Trajectories trajectories, Map<String, Double> found) {
        for (var match : query.search().search(trajectories.columns(), new Cancellation())) {
            found.put(match.caseIndex() + " " + trajectories.tokens().get(match.subject()),
                    match.episodes().stream().mapToDouble(Episode::minutes).max().orElse(0));
        }
    }
}
