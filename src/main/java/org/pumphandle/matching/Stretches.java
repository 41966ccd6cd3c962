package org.pumphandle.matching;

import java.util.Arrays;
import org.pumphandle.model.FixColumns;

/**
 * One subscriber's trajectory cut into stretches: segments one after the other, without a gap, that begin in the same span of time and lie
 * together in a small box. A segment that is longer than such a box, or less accurate than usual, is a stretch of its own. Reused for one subscriber after the other, by one
 * thread.
 */
final class Stretches {
    /** The fixes {@code first[n]} to {@code last[n]}, the latter among them, are those of stretch n's segments. */
    int[] first = new int[64];
    int[] last = new int[64];
    int[] span = new int[64];
    /** The buckets of the span, a bit for each, from the one that the first segment begins in to that of the last. */
    long[] buckets = new long[64];
    /** The box in 1e-7 degree. */
    int[] south = new int[64];
    int[] north = new int[64];
    int[] west = new int[64];
    int[] east = new int[64];
    /** Whether the stretch is a segment with an end of more than the usual 68 % radius. */
    boolean[] isCoarse = new boolean[64];
    int size;

    /**
     * Cuts the trajectory of the fixes {@code [from, to)}. The hot loop of a search: every fix passes here.
     *
     * @param usualAccuracyM most of both ends of a segment in a stretch of many
     * @param mostLatE7 height of a box, except for a single segment
     * @param mostLonE7 width of a box, likewise
     */
    void cut(FixColumns columns, int from, int to, int maxGapS, float usualAccuracyM, long mostLatE7, long mostLonE7) {
        var offsetS = columns.offsetS();
        var latE7 = columns.latE7();
        var lonE7 = columns.lonE7();
        var accuracyM = columns.accuracyM();
        size = 0;
        int i = from;
        while (i + 1 < to) {
            if (offsetS[i + 1] - offsetS[i] > maxGapS) {
                i++;
                continue;
            }
            int inSpan = PathBoxes.bucket(columns.baseT() + offsetS[i]) >> PathBoxes.SPAN_SHIFT;
            long spanEndS = ((long) (inSpan + 1) << (PathBoxes.SPAN_SHIFT + PathBoxes.BUCKET_SHIFT)) - columns.baseT();
            int s = Math.min(latE7[i], latE7[i + 1]);
            int n = Math.max(latE7[i], latE7[i + 1]);
            int w = Math.min(lonE7[i], lonE7[i + 1]);
            int e = Math.max(lonE7[i], lonE7[i + 1]);
            boolean coarse = Math.max(accuracyM[i], accuracyM[i + 1]) > usualAccuracyM;
            int j = i + 1;
            while (!coarse && j + 1 < to && offsetS[j] < spanEndS && offsetS[j + 1] - offsetS[j] <= maxGapS
                    && accuracyM[j + 1] <= usualAccuracyM) {
                int lat = latE7[j + 1];
                int lon = lonE7[j + 1];
                int s1 = Math.min(s, lat);
                int n1 = Math.max(n, lat);
                int w1 = Math.min(w, lon);
                int e1 = Math.max(e, lon);
                if ((long) n1 - s1 > mostLatE7 || (long) e1 - w1 > mostLonE7) {
                    break;
                }
                s = s1;
                n = n1;
                w = w1;
                e = e1;
                j++;
            }
            add(i, j, inSpan, s, n, w, e, coarse);
            buckets[size - 1] = PathBoxes.bits(PathBoxes.bucket(columns.baseT() + offsetS[i]),
                    PathBoxes.bucket(columns.baseT() + offsetS[j - 1]));
            i = j;
        }
    }

    private void add(int from, int to, int inSpan, int s, int n, int w, int e, boolean coarse) {
        if (size == first.length) {
            grow();
        }
        // A segment across the antimeridian is near everywhere.
        boolean turns = (long) e - w >= PathBoxes.HALF_TURN_E7;
        first[size] = from;
        isCoarse[size] = coarse;
        last[size] = to;
        span[size] = inSpan;
        south[size] = s;
        north[size] = n;
        west[size] = turns ? (int) -PathBoxes.HALF_TURN_E7 : w;
        east[size++] = turns ? (int) PathBoxes.HALF_TURN_E7 : e;
    }

    private void grow() {
        first = Arrays.copyOf(first, 2 * size);
        last = Arrays.copyOf(last, 2 * size);
        span = Arrays.copyOf(span, 2 * size);
        isCoarse = Arrays.copyOf(isCoarse, 2 * size);
        buckets = Arrays.copyOf(buckets, 2 * size);
        south = Arrays.copyOf(south, 2 * size);
        north = Arrays.copyOf(north, 2 * size);
        west = Arrays.copyOf(west, 2 * size);
        east = Arrays.copyOf(east, 2 * size);
    }
}
