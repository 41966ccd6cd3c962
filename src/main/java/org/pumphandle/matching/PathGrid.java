package org.pumphandle.matching;

import java.util.Arrays;
import java.util.List;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Fix;

/**
 * Which cases' paths are near which places at which times: a hashed grid of time buckets and cells. Whoever asks for a fix's bucket and cell
 * learns of every path that the segment after it might meet, and of some others.
 *
 * <p>A path's segment is entered into all buckets that begin less than max gap and a bucket before its end, and into all cells that its box,
 * enlarged by its reach and by one step, touches. A subscriber's segment of at most max gap, of which no point is further than a step from its
 * first fix in latitude or longitude, then finds all paths that come within reach of it: at any common instant the path's segment has the
 * bucket of that first fix, and at that instant the path's position lies within reach of a point at most a step from it. Cells that share a
 * slot add paths, they hide none. Immutable.
 */
final class PathGrid {
    private static final double METRES_PER_E7 = Math.PI / 180 / Fix.E7 * Wgs84.A_M;
    private static final int TIME_SHIFT = 10;
    private static final long FULL_TURN_E7 = 3_600_000_000L;
    private static final long HALF_TURN_E7 = 1_800_000_000L;
    private static final double STEP_M = 120;
    private static final int BITS_PER_SLOT = 3;
    /** Paths are counted in as many bits, which is a million cases. */
    private static final int PATH_BITS = 20;
    private static final int PATH_MASK = (1 << PATH_BITS) - 1;
    private static final int LEAST_SHIFT = 8;
    private static final int MOST_SHIFT = 30;

    /** Longest step of a segment from its first fix, in 1e-7 degree. */
    final long latStepE7;
    final long lonStepE7;
    private final int maxGapS;
    private final int latShift;
    private final int lonShift;
    private final int slotMask;
    private final int bitMask;
    /** One bit for each of many hashes, so that most of those who meet nobody are told by one look at a small array. */
    private final long[] occupied;
    private final int[] first;
    /** The path, under some more bits of the hash. */
    private final int[] entries;
    /** South, north, west and east, in 1e-7 degree, of all that a path reaches in each of its buckets, one path after the other. */
    private final int[] reached;
    /** Of each path, where its first bucket would stand if it were bucket 0. */
    private final int[] reachedOrigin;

    /** How far a path's segment reaches, in metres. */
    @FunctionalInterface
    interface Reach {
        double reachM(CasePath path, int k);
    }

    PathGrid(List<CasePath> paths, int maxGapS, Cancellation cancellation, Reach reach, double usualReachM) {
        if (paths.size() > PATH_MASK) {
            throw new IllegalArgumentException(paths.size() + " cases are more than " + PATH_MASK);
        }
        this.maxGapS = maxGapS;
        double narrowest = narrowest(paths);
        latStepE7 = (long) (STEP_M / METRES_PER_E7);
        lonStepE7 = (long) Math.min(STEP_M / METRES_PER_E7 / narrowest, HALF_TURN_E7);
        latShift = shift((usualReachM + STEP_M) / METRES_PER_E7);
        lonShift = shift((usualReachM + STEP_M) / METRES_PER_E7 / narrowest);
        var counting = new Entry(paths, reach, cancellation);
        int bits = Math.clamp(64 - Long.numberOfLeadingZeros(counting.estimate() / 4), 8, 22);
        slotMask = (1 << bits) - 1;
        bitMask = (1 << (bits + BITS_PER_SLOT)) - 1;
        occupied = new long[1 << (bits + BITS_PER_SLOT - 6)];
        first = new int[(1 << bits) + 1];
        counting.enterAll(new int[0]);
        for (int slot = 0; slot < 1 << bits; slot++) {
            first[slot + 1] += first[slot];
        }
        entries = new int[first[1 << bits]];
        counting.enterAll(entries);
        reachedOrigin = new int[paths.size()];
        reached = counting.reached();
        // Entering has moved each slot's beginning to its end.
        System.arraycopy(first, 0, first, 1, 1 << bits);
        first[0] = 0;
    }

    /** The smallest cosine of a latitude on the paths. */
    private static double narrowest(List<CasePath> paths) {
        double largest = 0;
        for (var one : paths) {
            for (int k = 0; k < one.segments(); k++) {
                largest = Math.max(largest, Math.max(Math.abs(one.startLat(k)), Math.abs(one.endLat(k))));
            }
        }
        return Math.max(1e-6, Math.cos(largest));
    }

    private static int shift(double widthE7) {
        return Math.clamp(Math.round(Math.log(widthE7) / Math.log(2)), LEAST_SHIFT, MOST_SHIFT);
    }

    /**
     * Stands for the bucket and cell of a fix. Buckets of one cell follow each other, so that a subscriber who stays finds the next bucket in
     * memory that was just used.
     */
    long hash(long t, int latE7, int lonE7) {
        return hashOf((int) (t >> TIME_SHIFT), latE7 >> latShift, lonE7 >> lonShift);
    }

    private static long hashOf(int bucket, int latCell, int lonCell) {
        long mixed = latCell * 0xC2B2AE3D27D4EB4FL + lonCell * 0x165667B19E3779F9L;
        return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L + ((long) bucket << 32);
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & slotMask;
    }

    private int bit(long hash) {
        return (int) (hash >>> 32) & bitMask;
    }

    /** Whether there may be a path. */
    boolean isOccupied(long hash) {
        int bit = bit(hash);
        return (occupied[bit >> 6] >>> bit & 1) != 0;
    }

    /** First entry that may belong to a hash. */
    int begin(long hash) {
        return first[slot(hash)];
    }

    /** After the last entry that may belong to a hash. */
    int end(long hash) {
        return first[slot(hash) + 1];
    }

    /** The index of a path, by entry; -1 where the entry belongs to another hash. */
    int path(int entry, long hash) {
        int found = entries[entry];
        return (found ^ tag(hash)) >>> PATH_BITS == 0 ? found & PATH_MASK : -1;
    }

    /** Whether a fix is inside the box of all that a path reaches in the fix's bucket; of another bucket's path the answer may be either. */
    boolean isReached(int path, long t, int latE7, int lonE7) {
        int at = 4 * (reachedOrigin[path] + (int) (t >> TIME_SHIFT));
        return at >= 0 && at < reached.length && latE7 >= reached[at] && latE7 <= reached[at + 1] && lonE7 >= reached[at + 2]
                && lonE7 <= reached[at + 3];
    }

    /** The low bits of the hash, which are the cell's and choose no slot. */
    private static int tag(long hash) {
        return (int) hash << PATH_BITS;
    }

    /** Enters paths, one after the other, so that a slot's last entry tells whether a path stands there already. */
    private final class Entry {
        private final List<CasePath> paths;
        private final Reach reach;
        private final Cancellation cancellation;
        private int[] last = new int[0];

        Entry(List<CasePath> paths, Reach reach, Cancellation cancellation) {
            this.paths = paths;
            this.reach = reach;
            this.cancellation = cancellation;
        }

        /** About how many entries there will be: neighbouring segments share most of theirs. */
        long estimate() {
            long entries = 0;
            for (var one : paths) {
                for (int k = 0; k < one.segments(); k++) {
                    var box = box(one, k);
                    entries += (box[1] - box[0] + 1) * (((box[3] - box[2]) >> latShift) + 1) * (((box[5] - box[4]) >> lonShift) + 1);
                }
            }
            return entries;
        }

        /** Counts entries into {@link #first} where {@code into} is empty, else puts them there. */
        void enterAll(int[] into) {
            last = new int[first.length - 1];
            Arrays.fill(last, -1);
            for (int p = 0; p < paths.size(); p++) {
                cancellation.throwIfCancelled();
                long[] before = {0, -1, 0, 0, 0, 0};
                for (int k = 0; k < paths.get(p).segments(); k++) {
                    var box = box(paths.get(p), k);
                    if (!Arrays.equals(box, before)) {
                        enter(p, box, into);
                    }
                    before = box;
                }
            }
        }

        private void enter(int p, long[] box, int[] into) {
            for (long bucket = box[0]; bucket <= box[1]; bucket++) {
                for (long latCell = box[2] >> latShift; latCell <= box[3] >> latShift; latCell++) {
                    enterRow(p, (int) bucket, (int) latCell, box[4], box[5], into);
                }
            }
        }

        /** A row that runs over the antimeridian goes on at the other side. */
        private void enterRow(int p, int bucket, int latCell, long west, long east, int[] into) {
            if (east > HALF_TURN_E7) {
                enterCells(p, bucket, latCell, west, HALF_TURN_E7, into);
                enterCells(p, bucket, latCell, -HALF_TURN_E7, Math.min(east - FULL_TURN_E7, HALF_TURN_E7), into);
            } else if (west < -HALF_TURN_E7) {
                enterCells(p, bucket, latCell, -HALF_TURN_E7, east, into);
                enterCells(p, bucket, latCell, Math.max(west + FULL_TURN_E7, -HALF_TURN_E7), HALF_TURN_E7, into);
            } else {
                enterCells(p, bucket, latCell, west, east, into);
            }
        }

        private void enterCells(int p, int bucket, int latCell, long west, long east, int[] into) {
            for (long lonCell = west >> lonShift; lonCell <= east >> lonShift; lonCell++) {
                long hash = hashOf(bucket, latCell, (int) lonCell);
                int slot = slot(hash);
                int bit = bit(hash);
                int entry = tag(hash) | p;
                // Next to each other come the same cells again: most repetitions are seen by the last entry alone.
                if (last[slot] != entry) {
                    last[slot] = entry;
                    if (into.length == 0) {
                        first[slot + 1]++;
                        occupied[bit >> 6] |= 1L << bit;
                    } else {
                        into[first[slot]++] = entry;
                    }
                }
            }
        }

        /** The boxes of all paths' buckets; sets {@link #reachedOrigin}. */
        int[] reached() {
            var boxes = new int[paths.size()][];
            int buckets = 0;
            for (int p = 0; p < paths.size(); p++) {
                var one = paths.get(p);
                if (one.segments() == 0) {
                    boxes[p] = new int[0];
                    continue;
                }
                int from = (int) box(one, 0)[0];
                int to = (int) box(one, one.segments() - 1)[1];
                reachedOrigin[p] = buckets - from;
                boxes[p] = boxes(one, from, to - from + 1);
                buckets += to - from + 1;
            }
            var all = new int[4 * buckets];
            int at = 0;
            for (var one : boxes) {
                System.arraycopy(one, 0, all, at, one.length);
                at += one.length;
            }
            return all;
        }

        private int[] boxes(CasePath one, int from, int buckets) {
            var boxes = new int[4 * buckets];
            for (int b = 0; b < buckets; b++) {
                boxes[4 * b] = Integer.MAX_VALUE;
                boxes[4 * b + 1] = Integer.MIN_VALUE;
                boxes[4 * b + 2] = Integer.MAX_VALUE;
                boxes[4 * b + 3] = Integer.MIN_VALUE;
            }
            for (int k = 0; k < one.segments(); k++) {
                var box = exactBox(one, k);
                // What runs over the antimeridian is near everywhere.
                boolean turns = box[4] < -HALF_TURN_E7 || box[5] > HALF_TURN_E7;
                for (int b = (int) box[0] - from; b <= box[1] - from; b++) {
                    boxes[4 * b] = Math.min(boxes[4 * b], (int) Math.clamp(box[2], -HALF_TURN_E7, HALF_TURN_E7));
                    boxes[4 * b + 1] = Math.max(boxes[4 * b + 1], (int) Math.clamp(box[3], -HALF_TURN_E7, HALF_TURN_E7));
                    boxes[4 * b + 2] = Math.min(boxes[4 * b + 2], (int) (turns ? -HALF_TURN_E7 : box[4]));
                    boxes[4 * b + 3] = Math.max(boxes[4 * b + 3], (int) (turns ? HALF_TURN_E7 : box[5]));
                }
            }
            return boxes;
        }

        /** First and last bucket; south, north, west and east in 1e-7 degree, so that boxes of the same cells are equal. */
        private long[] box(CasePath one, int k) {
            var box = exactBox(one, k);
            box[2] = box[2] >> latShift << latShift;
            box[3] = box[3] >> latShift << latShift;
            box[4] = box[4] >> lonShift << lonShift;
            box[5] = (box[5] >> lonShift << lonShift) + (1L << lonShift) - 1;
            return box;
        }

        private long[] exactBox(CasePath one, int k) {
            double reachM = reach.reachM(one, k);
            long fromT = one.baseT + Math.max((long) one.startS(k), one.windowStartS) - maxGapS;
            long toT = one.baseT + Math.min((long) one.endS(k), one.windowEndS);
            long latRoom = latStepE7 + e7(reachM * CasePath.LAT_PER_METRE) + 2;
            long lonRoom = Math.min(lonStepE7 + e7(Math.min(reachM * one.lonPerMetre(k), Math.PI)) + 2, HALF_TURN_E7);
            long south = e7(Math.min(one.startLat(k), one.endLat(k))) - latRoom;
            long north = e7(Math.max(one.startLat(k), one.endLat(k))) + latRoom;
            long west = e7(Math.min(one.startLon(k), one.endLon(k))) - lonRoom;
            long east = e7(Math.max(one.startLon(k), one.endLon(k))) + lonRoom;
            return new long[]{fromT >> TIME_SHIFT, toT >> TIME_SHIFT, south, north, west, east};
        }

        private static long e7(double radians) {
            return Math.round(Math.toDegrees(radians) * Fix.E7);
        }
    }
}
