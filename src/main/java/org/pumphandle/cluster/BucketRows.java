package org.pumphandle.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.pumphandle.exchange.parquet.ParquetException;

/** Reads files of a bucket subscriber by subscriber, each from its first day to its last. For one thread. */
final class BucketRows {
    /** So many fixes are searched at once, 20 bytes each. */
    private static final int FIXES_AT_ONCE = 1 << 18;

    private BucketRows() {
    }

    /** Takes what is known of a subscriber, and after it whose it was. */
    interface Subscribers extends LakeRows.Fixes {
        void end(String token);
    }

    /**
     * Reads files.
     *
     * @throws LakeException naming the file that is not as it was written
     */
    static void read(LakeFolder folder, List<LakeFile> files, Subscribers subscribers) throws IOException {
        var open = new PriorityQueue<LakeRows>();
        for (var file : files) {
            var rows = LakeRows.open(folder, file);
            if (rows.hasRows()) {
                open.add(rows);
            }
        }
        while (!open.isEmpty()) {
            var days = new ArrayList<LakeRows>();
            do {
                days.add(open.remove());
            } while (!open.isEmpty() && open.element().isSameSubscriber(days.getFirst()));
            var token = String.valueOf(days.getFirst().token());
            take(days, subscribers);
            subscribers.end(token);
            days.stream().filter(LakeRows::hasRows).forEach(open::add);
        }
    }

    /**
     * Reads files as whole trajectories, a block of them after the other.
     *
     * @param trajectories what gathers each block, and is emptied after it
     * @param search takes each block, the last one also where it is empty
     * @throws LakeException naming the file that is not as it was written
     */
    static void readInBlocks(LakeFolder folder, List<LakeFile> files, Trajectories trajectories, Consumer<Trajectories> search)
            throws IOException {
        read(folder, files, new Subscribers() {
            @Override
            public void add(long t, int latE7, int lonE7, float accuracyM) {
                trajectories.add(t, latE7, lonE7, accuracyM);
            }

            @Override
            public void end(String token) {
                trajectories.end(token);
                if (trajectories.size() >= FIXES_AT_ONCE) {
                    search.accept(trajectories);
                    trajectories.clear();
                }
            }
        });
        search.accept(trajectories);
        trajectories.clear();
    }

    /** What lies around a day is taken from its file where the day beside it is not read, and from that day's own where it is. */
    private static void take(List<LakeRows> days, LakeRows.Fixes fixes) throws IOException {
        for (int i = 0; i < days.size(); i++) {
            long day = days.get(i).file().day();
            boolean hasBefore = i > 0 && days.get(i - 1).file().day() == day - 1;
            boolean hasAfter = i + 1 < days.size() && days.get(i + 1).file().day() == day + 1;
            long fromT = hasBefore ? day * Lake.DAY_S : Long.MIN_VALUE;
            long toT = hasAfter ? (day + 1) * Lake.DAY_S : Long.MAX_VALUE;
            try {
                days.get(i).take(fromT, toT, fixes);
            } catch (ParquetException | LakeException e) {
                throw new LakeException(days.get(i).file().path() + " cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
