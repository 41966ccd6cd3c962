package org.pumphandle.matching;

import java.util.function.DoubleUnaryOperator;
import org.pumphandle.model.Fix;

/**
 * What a case's path reaches in each time bucket: the box of all its segments that a subscriber's segment beginning in that bucket may share an
 * instant with, enlarged by how far they reach to subscribers of usual accuracy. Immutable.
 */
final class PathBoxes {
    /** A bucket is 512 seconds long. */
    static final int BUCKET_SHIFT = 9;
    /** A span is 64 buckets long, so that which of them are meant fits one word of bits. */
    static final int SPAN_SHIFT = 6;
    static final long HALF_TURN_E7 = 1_800_000_000L;
    private static final double E7_PER_RADIAN = Math.toDegrees(Fix.E7);

    /** The first bucket and how many there are; none for a path without segments. */
    final int firstBucket;
    final int buckets;
    /** Largest difference of longitude, in 1e-7 degree, that may be worth a metre anywhere on the path. */
    private final double lonE7PerMetre;
    /** How much further the path reaches to subscribers of any other accuracy, in 1e-7 degree. */
    final int coarseLatE7;
    final int coarseLonE7;
    /** South, north, west and east of each bucket, in 1e-7 degree; south above north where the path has no segment. */
    private final int[] sides;
    /** The largest standard deviation of each axis in a bucket, and how far the path reaches with it. */
    private final float[] sigmaM;
    private final float[] reachM;

    /** How far each segment reaches by its own deviation to subscribers of usual accuracy, in 1e-7 degree. */
    private final int[] latRoomE7;
    private final int[] lonRoomE7;

    /**
     * @param usualReachM how far a path reaches, in metres, by its standard deviation, and never less for a larger one
     * @param greatestReachM how far it reaches at most to any subscriber
     */
    PathBoxes(CasePath path, int maxGapS, DoubleUnaryOperator usualReachM, double greatestReachM) {
        int segments = path.segments();
        firstBucket = segments == 0 ? 0 : firstBucket(path, 0, maxGapS);
        buckets = segments == 0 ? 0 : lastBucket(path, segments - 1) - firstBucket + 1;
        lonE7PerMetre = path.lonPerMetre() * E7_PER_RADIAN;
        sides = new int[4 * buckets];
        sigmaM = new float[buckets];
        reachM = new float[buckets];
        for (int b = 0; b < buckets; b++) {
            sides[4 * b] = Integer.MAX_VALUE;
            sides[4 * b + 1] = Integer.MIN_VALUE;
            sides[4 * b + 2] = Integer.MAX_VALUE;
            sides[4 * b + 3] = Integer.MIN_VALUE;
        }
        for (int k = 0; k < segments; k++) {
            add(path, k, maxGapS, lonReachE7(greatestReachM));
        }
        for (int b = 0; b < buckets; b++) {
            if (!isEmpty(b)) {
                reachM[b] = Math.nextUp((float) usualReachM.applyAsDouble(sigmaM[b]));
                enlarge(b);
            }
        }
        latRoomE7 = new int[segments];
        lonRoomE7 = new int[segments];
        for (int k = 0; k < segments; k++) {
            double reachM = usualReachM.applyAsDouble(Math.max(path.startSigmaM(k), path.endSigmaM(k)));
            latRoomE7[k] = (int) latReachE7(reachM);
            lonRoomE7[k] = (int) lonReachE7(reachM);
        }
        coarseLatE7 = (int) latReachE7(greatestReachM);
        coarseLonE7 = (int) lonReachE7(greatestReachM);
    }

    private void enlarge(int b) {
        sides[4 * b] -= (int) latReachE7(b);
        sides[4 * b + 1] += (int) latReachE7(b);
        sides[4 * b + 2] = (int) Math.max(sides[4 * b + 2] - lonReachE7(b), -HALF_TURN_E7);
        sides[4 * b + 3] = (int) Math.min(sides[4 * b + 3] + lonReachE7(b), HALF_TURN_E7);
    }

    private void add(CasePath path, int k, int maxGapS, long lonRoom) {
        int south = (int) e7(Math.min(path.startLat(k), path.endLat(k)));
        int north = (int) e7(Math.max(path.startLat(k), path.endLat(k)));
        long west = e7(Math.min(path.startLon(k), path.endLon(k)));
        long east = e7(Math.max(path.startLon(k), path.endLon(k)));
        // What may be met from the other side of the antimeridian is near everywhere.
        boolean turns = west - lonRoom < -HALF_TURN_E7 || east + lonRoom > HALF_TURN_E7;
        float sigma = Math.nextUp((float) Math.max(path.startSigmaM(k), path.endSigmaM(k)));
        for (int b = firstBucket(path, k, maxGapS) - firstBucket; b <= lastBucket(path, k) - firstBucket; b++) {
            sides[4 * b] = Math.min(sides[4 * b], south);
            sides[4 * b + 1] = Math.max(sides[4 * b + 1], north);
            sides[4 * b + 2] = Math.min(sides[4 * b + 2], (int) (turns ? -HALF_TURN_E7 : west));
            sides[4 * b + 3] = Math.max(sides[4 * b + 3], (int) (turns ? HALF_TURN_E7 : east));
            sigmaM[b] = Math.max(sigmaM[b], sigma);
        }
    }

    /** The bucket of an instant. */
    static int bucket(long t) {
        return (int) (t >> BUCKET_SHIFT);
    }

    /** The bits of a span's buckets from a first to a last one. */
    static long bits(int firstBucket, int lastBucket) {
        // Shifts count modulo 64, which is what numbers buckets in their span.
        return (-1L << firstBucket) & (-1L >>> (63 - (lastBucket & 63)));
    }

    /** First bucket in which a subscriber's segment may begin that shares an instant with a path's segment: it lasts at most max gap. */
    static int firstBucket(CasePath path, int k, int maxGapS) {
        return bucket(path.baseT + Math.max((long) path.startS(k), path.windowStartS) - maxGapS);
    }

    static int lastBucket(CasePath path, int k) {
        return bucket(path.baseT + Math.min((long) path.endS(k), path.windowEndS));
    }

    static long e7(double radians) {
        return Math.round(radians * E7_PER_RADIAN);
    }

    /** How far segment {@code k} reaches to subscribers of usual accuracy, in 1e-7 degree, and a little more. */
    long latRoomE7(int k) {
        return latRoomE7[k];
    }

    long lonRoomE7(int k) {
        return lonRoomE7[k];
    }

    static long latReachE7(double reachM) {
        return (long) (reachM * CasePath.LAT_PER_METRE * E7_PER_RADIAN) + 3;
    }

    long lonReachE7(double reachM) {
        return (long) Math.min(reachM * lonE7PerMetre + 3, HALF_TURN_E7);
    }

    /** How far the path reaches in bucket {@code firstBucket + b} to subscribers of usual accuracy, in 1e-7 degree, and a little more. */
    long latReachE7(int b) {
        return latReachE7((double) reachM[b]);
    }

    long lonReachE7(int b) {
        return lonReachE7((double) reachM[b]);
    }

    /** Whether there is a bucket {@code firstBucket + b}. */
    boolean has(int b) {
        return b >= 0 && b < buckets;
    }

    /** Whether the path has a segment in bucket {@code firstBucket + b}. */
    boolean isEmpty(int b) {
        return sides[4 * b] > sides[4 * b + 1];
    }

    int south(int b) {
        return sides[4 * b];
    }

    int north(int b) {
        return sides[4 * b + 1];
    }

    int west(int b) {
        return sides[4 * b + 2];
    }

    int east(int b) {
        return sides[4 * b + 3];
    }

    /** The largest standard deviation of each axis in a bucket, in metres. */
    double sigmaM(int b) {
        return sigmaM[b];
    }

    /** How far the path reaches in a bucket to subscribers of usual accuracy. */
    double reachM(int b) {
        return reachM[b];
    }

    /**
     * Whether a box in 1e-7 degree is reached in bucket {@code firstBucket + b}, which the path has.
     *
     * @param moreM how much further than usual, in metres
     */
    boolean isReached(int b, int south, int north, int west, int east, double moreM) {
        int at = 4 * b;
        if (moreM == 0) {
            return south <= sides[at + 1] && north >= sides[at] && west <= sides[at + 3] && east >= sides[at + 2];
        }
        long latMore = latReachE7(moreM);
        long lonMore = lonReachE7(moreM);
        return (long) south - sides[at + 1] <= latMore && (long) sides[at] - north <= latMore && (long) west - sides[at + 3] <= lonMore
                && (long) sides[at + 2] - east <= lonMore;
    }
}
