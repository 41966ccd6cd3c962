package org.pumphandle.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.job.Cancellation;

/** Reads all files of a bucket that can matter as whole trajectories, and lets the engine search them. */
final class BucketScan {
    /** So many fixes are searched at once, 20 bytes each. */
    private static final int FIXES_AT_ONCE = 1 << 18;

    private final LakeFolder folder;

    /** @param folder of the lake */
    BucketScan(LakeFolder folder) {
        this.folder = folder;
    }

    /**
     * Searches a bucket.
     *
     * @throws LakeException naming the file that is not as it was written
     */
    BucketFindings search(BucketFiles bucket, CaseQuery query) throws IOException {
        var run = new Run(query);
        BucketRows.read(folder, bucket.files(), run);
        run.search();
        return new BucketFindings(FoundPair.encode(run.found), bucket.files().stream().mapToLong(LakeFile::rows).sum(), run.subscribers,
                run.trajectories.keptOut());
    }

    /** For one thread. */
    private static final class Run implements BucketRows.Subscribers {
        private final CaseQuery query;
        private final Trajectories trajectories;
        private final List<FoundPair> found = new ArrayList<>();
        private long subscribers;

        Run(CaseQuery query) {
            this.query = query;
            this.trajectories = query.trajectories();
        }

        @Override
        public void add(long t, int latE7, int lonE7, float accuracyM) {
            trajectories.add(t, latE7, lonE7, accuracyM);
        }

        @Override
        public void end(String token) {
            trajectories.end(token);
            if (trajectories.size() >= FIXES_AT_ONCE) {
                search();
            }
        }

        void search() {
            var tokens = trajectories.tokens();
            subscribers += tokens.size();
            for (var match : query.search().search(trajectories.columns(), new Cancellation())) {
                found.add(new FoundPair(match.caseIndex(), tokens.get(match.subject()), match.nominal(), match.episodes(),
                        match.evidence().orElseThrow()));
            }
            trajectories.clear();
        }
    }
}
