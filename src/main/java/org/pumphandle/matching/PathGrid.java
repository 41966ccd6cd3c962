package org.pumphandle.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;

/**
 * Which cases' paths are near which places at which times: a hashed grid of spans of time and cells, where each path has a word with a bit for
 * each bucket. A path stands in all cells that its box in a bucket, enlarged by the reach, touches. Whoever asks for all cells that a stretch
 * touches therefore learns of every path within reach of it, and of some others; cells that share a slot add paths, they hide none. Immutable.
 */
final class PathGrid {
    private static final double METRES_PER_E7 = Math.PI / 180 / Fix.E7 * Wgs84.A_M;
    private static final long HALF_TURN_E7 = PathBoxes.HALF_TURN_E7;
    private static final long FULL_TURN_E7 = 2 * HALF_TURN_E7;
    private static final int BITS_PER_SLOT = 3;
    /** Paths are counted in as many bits, which is a million cases. */
    private static final int PATH_BITS = 20;
    private static final int PATH_MASK = (1 << PATH_BITS) - 1;
    private static final int LEAST_SHIFT = 8;
    private static final int MOST_SHIFT = 30;

    private final int latShift;
    private final int lonShift;
    private final int slotMask;
    private final int bitMask;
    /** One bit for each of many hashes, so that most of those who meet nobody are told by one look at a small array. */
    private final long[] occupied;
    private final int[] first;
    /** The path, under some more bits of the hash. */
    private final int[] entries;
    /** The buckets in which each entry's path touches the cell. */
    private final long[] entryBuckets;

    /** Told of a path that may be within reach in some buckets of a span, perhaps more than once. */
    @FunctionalInterface
    interface Visitor {
        void mayReach(int path, long buckets);
    }

    /**
     * @param isCoarse whether for subscribers of any accuracy, not only the usual
     * @param widthM about how wide cells are
     */
    PathGrid(List<CasePath> paths, List<PathBoxes> boxes, int maxGapS, boolean isCoarse, double widthM, Cancellation cancellation) {
        if (paths.size() > PATH_MASK) {
            throw new IllegalArgumentException(paths.size() + " cases are more than " + PATH_MASK);
        }
        double mostPerMetre = paths.stream().mapToDouble(CasePath::lonPerMetre).max().orElse(0);
        latShift = shift(widthM / METRES_PER_E7);
        lonShift = shift(Math.min(widthM * Math.toDegrees(mostPerMetre) * Fix.E7, HALF_TURN_E7));
        var entered = new Entered();
        for (int p = 0; p < paths.size(); p++) {
            cancellation.throwIfCancelled();
            new Entry(p, paths.get(p), boxes.get(p), maxGapS, isCoarse, entered).enter();
        }
        int bits = Math.clamp(64 - Long.numberOfLeadingZeros(entered.size), 8, 24);
        slotMask = (1 << bits) - 1;
        bitMask = (1 << (bits + BITS_PER_SLOT)) - 1;
        occupied = new long[1 << (bits + BITS_PER_SLOT - 6)];
        first = new int[(1 << bits) + 1];
        entries = new int[entered.size];
        entryBuckets = new long[entered.size];
        fill(entered);
    }

    /** Puts what was entered in the order of the slots. */
    private void fill(Entered entered) {
        for (int i = 0; i < entered.size; i++) {
            int bit = (int) (entered.hash[i] >>> 32) & bitMask;
            occupied[bit >> 6] |= 1L << bit;
            first[((int) (entered.hash[i] >>> 32) & slotMask) + 1]++;
        }
        for (int slot = 0; slot <= slotMask; slot++) {
            first[slot + 1] += first[slot];
        }
        var next = first.clone();
        for (int i = 0; i < entered.size; i++) {
            int at = next[(int) (entered.hash[i] >>> 32) & slotMask]++;
            entries[at] = tag(entered.hash[i]) | entered.path[i];
            entryBuckets[at] = entered.buckets[i];
        }
    }

    private static int shift(double widthE7) {
        return Math.clamp(Math.round(Math.log(widthE7) / Math.log(2)), LEAST_SHIFT, MOST_SHIFT);
    }

    /** Height of a cell in 1e-7 degree. */
    long cellLatE7() {
        return 1L << latShift;
    }

    /** Width of a cell in 1e-7 degree. */
    long cellLonE7() {
        return 1L << lonShift;
    }

    /**
     * Stands for a span and a cell. Spans of one cell follow each other, so that a subscriber who comes back finds the next span in memory that
     * was just used.
     */
    private static long hash(int span, int latCell, int lonCell) {
        long mixed = latCell * 0xC2B2AE3D27D4EB4FL + lonCell * 0x165667B19E3779F9L;
        return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L + ((long) span << 32);
    }

    /** The low bits of the hash, which are the cell's and choose no slot. */
    private static int tag(long hash) {
        return (int) hash << PATH_BITS;
    }

    /** Tells of all paths that may be within reach of a subscriber's stretch. */
    void ask(FixColumns columns, Stretches stretches, int n, Visitor visitor) {
        int span = stretches.span[n];
        long buckets = stretches.buckets[n];
        if ((long) stretches.north[n] - stretches.south[n] <= cellLatE7() && (long) stretches.east[n] - stretches.west[n] <= cellLonE7()) {
            ask(span, buckets, stretches.south[n], stretches.north[n], stretches.west[n], stretches.east[n], visitor);
        } else {
            int i = stretches.first[n];
            var pieces = new Pieces(columns.latE7()[i], columns.lonE7()[i], columns.latE7()[i + 1], columns.lonE7()[i + 1]);
            for (int piece = 0; piece < pieces.count; piece++) {
                long south = pieces.south(piece);
                long north = pieces.north(piece);
                long west = pieces.west(piece);
                long east = pieces.east(piece);
                if (west >= -HALF_TURN_E7 && east <= HALF_TURN_E7) {
                    ask(span, buckets, south, north, west, east, visitor);
                } else {
                    turned(west, east, (from, to) -> ask(span, buckets, south, north, from, to, visitor));
                }
            }
        }
    }

    private void ask(int span, long buckets, long south, long north, long west, long east, Visitor visitor) {
        for (int latCell = (int) (south >> latShift); latCell <= north >> latShift; latCell++) {
            for (int lonCell = (int) (west >> lonShift); lonCell <= east >> lonShift; lonCell++) {
                long hash = hash(span, latCell, lonCell);
                int bit = (int) (hash >>> 32) & bitMask;
                if ((occupied[bit >> 6] >>> bit & 1) != 0) {
                    tell(hash, buckets, visitor);
                }
            }
        }
    }

    private void tell(long hash, long buckets, Visitor visitor) {
        int slot = (int) (hash >>> 32) & slotMask;
        int tag = tag(hash);
        for (int entry = first[slot]; entry < first[slot + 1]; entry++) {
            long common = entryBuckets[entry] & buckets;
            if (common != 0 && (entries[entry] ^ tag) >>> PATH_BITS == 0) {
                visitor.mayReach(entries[entry] & PATH_MASK, common);
            }
        }
    }

    @FunctionalInterface
    private interface Range {
        void take(long west, long east);
    }

    /** A range of longitudes that runs over the antimeridian goes on at its other side. */
    private static void turned(long west, long east, Range range) {
        if (east - west >= FULL_TURN_E7) {
            range.take(-HALF_TURN_E7, HALF_TURN_E7);
        } else if (west > HALF_TURN_E7) {
            turned(west - FULL_TURN_E7, east - FULL_TURN_E7, range);
        } else if (east < -HALF_TURN_E7) {
            turned(west + FULL_TURN_E7, east + FULL_TURN_E7, range);
        } else if (east > HALF_TURN_E7) {
            range.take(west, HALF_TURN_E7);
            range.take(-HALF_TURN_E7, east - FULL_TURN_E7);
        } else if (west < -HALF_TURN_E7) {
            range.take(-HALF_TURN_E7, east);
            range.take(west + FULL_TURN_E7, HALF_TURN_E7);
        } else {
            range.take(west, east);
        }
    }

    /** A segment in pieces of at most the size of a cell, the shorter way round; their sides in 1e-7 degree, with a little room. */
    private final class Pieces {
        final int count;
        private final long lat;
        private final long lon;
        private final double latStep;
        private final double lonStep;

        Pieces(long lat0, long lon0, long lat1, long lon1) {
            long dlon = lon1 - lon0;
            if (dlon >= HALF_TURN_E7) {
                dlon -= FULL_TURN_E7;
            } else if (dlon < -HALF_TURN_E7) {
                dlon += FULL_TURN_E7;
            }
            lat = lat0;
            lon = lon0;
            count = 1 + (int) Math.max(Math.abs(lat1 - lat0) >> latShift, Math.abs(dlon) >> lonShift);
            latStep = (double) (lat1 - lat0) / count;
            lonStep = (double) dlon / count;
        }

        long south(int piece) {
            return lat + (long) Math.floor(Math.min(latStep * piece, latStep * (piece + 1))) - 1;
        }

        long north(int piece) {
            return lat + (long) Math.ceil(Math.max(latStep * piece, latStep * (piece + 1))) + 1;
        }

        long west(int piece) {
            return lon + (long) Math.floor(Math.min(lonStep * piece, lonStep * (piece + 1))) - 1;
        }

        long east(int piece) {
            return lon + (long) Math.ceil(Math.max(lonStep * piece, lonStep * (piece + 1))) + 1;
        }
    }

    /** Entries in the order in which they are made. */
    private static final class Entered {
        private long[] hash = new long[1_024];
        private long[] buckets = new long[1_024];
        private int[] path = new int[1_024];
        private int size;

        int add(long oneHash, int onePath) {
            if (size == hash.length) {
                hash = Arrays.copyOf(hash, 2 * size);
                buckets = Arrays.copyOf(buckets, 2 * size);
                path = Arrays.copyOf(path, 2 * size);
            }
            hash[size] = oneHash;
            path[size] = onePath;
            return size++;
        }
    }

    /** Enters one path. */
    private final class Entry {
        private final int p;
        private final CasePath path;
        private final PathBoxes box;
        private final int maxGapS;
        private final int latRoom;
        private final int lonRoom;
        private final Entered entered;
        /** This path's entries by hash, the cell's and the span's. */
        private final Map<Long, Integer> byHash = new HashMap<>();

        Entry(int p, CasePath path, PathBoxes box, int maxGapS, boolean isCoarse, Entered entered) {
            this.p = p;
            this.path = path;
            this.box = box;
            this.maxGapS = maxGapS;
            this.latRoom = isCoarse ? box.coarseLatE7 : 0;
            this.lonRoom = isCoarse ? box.coarseLonE7 : 0;
            this.entered = entered;
        }

        /** Small boxes are entered as they are; of others each segment is, so that who travels is not everywhere between. */
        void enter() {
            for (int b = 0; b < box.buckets; b++) {
                if (!box.isEmpty(b) && isSmall(b)) {
                    enter(box.firstBucket + b, box.south(b) - latRoom, box.north(b) + latRoom, (long) box.west(b) - lonRoom,
                            (long) box.east(b) + lonRoom);
                }
            }
            for (int k = 0; k < path.segments(); k++) {
                enterSegment(k);
            }
        }

        private boolean isSmall(int b) {
            return box.north(b) - box.south(b) <= 2 * cellLatE7() && (long) box.east(b) - box.west(b) <= 2 * cellLonE7();
        }

        private void enterSegment(int k) {
            var pieces = new Pieces(PathBoxes.e7(path.startLat(k)), PathBoxes.e7(path.startLon(k)), PathBoxes.e7(path.endLat(k)),
                    PathBoxes.e7(path.endLon(k)));
            for (int bucket = PathBoxes.firstBucket(path, k, maxGapS); bucket <= PathBoxes.lastBucket(path, k); bucket++) {
                int b = bucket - box.firstBucket;
                long latReach = box.latReachE7(b) + latRoom;
                long lonReach = box.lonReachE7(b) + lonRoom;
                for (int piece = 0; piece < pieces.count && !isSmall(b); piece++) {
                    enter(bucket, pieces.south(piece) - latReach, pieces.north(piece) + latReach, pieces.west(piece) - lonReach,
                            pieces.east(piece) + lonReach);
                }
            }
        }

        private void enter(int bucket, long south, long north, long west, long east) {
            turned(west, east, (from, to) -> {
                for (int latCell = (int) (south >> latShift); latCell <= north >> latShift; latCell++) {
                    for (int lonCell = (int) (from >> lonShift); lonCell <= to >> lonShift; lonCell++) {
                        long hash = hash(bucket >> PathBoxes.SPAN_SHIFT, latCell, lonCell);
                        int entry = byHash.computeIfAbsent(hash, one -> entered.add(one, p));
                        entered.buckets[entry] |= 1L << bucket;
                    }
                }
            });
        }
    }
}
