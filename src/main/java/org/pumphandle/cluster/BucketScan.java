package org.pumphandle.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.job.Cancellation;

/** Reads all files of a bucket that can matter as whole trajectories, and lets the engine search them. */
final class BucketScan {
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
        var trajectories = query.trajectories();
        var findings = new Findings(query);
        BucketRows.readInBlocks(folder, bucket.files(), trajectories, findings::search);
        return new BucketFindings(FoundPair.encode(findings.found), bucket.files().stream().mapToLong(LakeFile::rows).sum(),
                findings.subscribers,
                trajectories.keptOut());
    }

    /** For one thread. */
    private static final class Findings {
        private final CaseQuery query;
        private final List<FoundPair> found = new ArrayList<>();
        private long subscribers;

        Findings(CaseQuery query) {
            this.query = query;
        }

        void search(Trajectories block) {
            var tokens = block.tokens();
            subscribers += tokens.size();
            for (var match : query.search().search(block.columns(), new Cancellation())) {
                found.add(new FoundPair(match.caseIndex(), tokens.get(match.subject()), match.nominal(), match.episodes(),
                        match.evidence().orElseThrow()));
            }
        }
    }
}
