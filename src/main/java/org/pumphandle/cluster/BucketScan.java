package org.pumphandle.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.pumphandle.exchange.ContentHash;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.parquet.ParquetException;
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
        var open = new PriorityQueue<LakeRows>();
        for (var file : bucket.files()) {
            var rows = open(file);
            if (rows.hasRows()) {
                open.add(rows);
            }
        }
        var run = new Run(query);
        while (!open.isEmpty()) {
            var days = new ArrayList<LakeRows>();
            do {
                days.add(open.remove());
            } while (!open.isEmpty() && open.element().isSameSubscriber(days.getFirst()));
            run.take(days);
            days.stream().filter(LakeRows::hasRows).forEach(open::add);
        }
        run.search();
        return new BucketFindings(FoundPair.encode(run.found), bucket.files().stream().mapToLong(LakeFile::rows).sum(), run.subscribers,
                run.trajectories.keptOut());
    }

    private LakeRows open(LakeFile file) {
        var path = folder + "/" + file.path();
        try {
            var bytes = folder.read(file.path());
            if (!ContentHash.of(bytes).equals(file.sha256())) {
                throw new LakeException(
                        path + " is not the file that was written: its hash is another one than the lake's list has; write this "
                                + "lake again from the carrier's files");
            }
            return new LakeRows(file, bytes);
        } catch (IOException | ParquetException e) {
            throw new LakeException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** For one thread. */
    private static final class Run {
        private final CaseQuery query;
        private final Trajectories trajectories;
        private final List<FoundPair> found = new ArrayList<>();
        private long subscribers;

        Run(CaseQuery query) {
            this.query = query;
            this.trajectories = query.trajectories();
        }

        /** What lies around a day is taken from its file where the day beside it is not read, and from that day's own where it is. */
        void take(List<LakeRows> days) throws IOException {
            var token = String.valueOf(days.getFirst().token());
            for (int i = 0; i < days.size(); i++) {
                long day = days.get(i).file().day();
                boolean hasBefore = i > 0 && days.get(i - 1).file().day() == day - 1;
                boolean hasAfter = i + 1 < days.size() && days.get(i + 1).file().day() == day + 1;
                long fromT = hasBefore ? day * Lake.DAY_S : Long.MIN_VALUE;
                long toT = hasAfter ? (day + 1) * Lake.DAY_S : Long.MAX_VALUE;
                try {
                    days.get(i).take(fromT, toT, trajectories);
                } catch (ParquetException | LakeException e) {
                    throw new LakeException(days.get(i).file().path() + " cannot be read: " + e.getMessage(), e);
                }
            }
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
