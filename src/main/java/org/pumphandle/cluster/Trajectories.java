package org.pumphandle.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Region;

/**
 * Gathers whole trajectories, subscriber after subscriber, each in time order; of equal instants the most accurate fix stays, the first of equals.
 * What a mandate keeps out is left out first, as where it is imported. For one thread.
 */
final class Trajectories implements LakeRows.Fixes {
    private static final int FIRST_CAPACITY = 1 << 16;
    private static final int FIRST_SUBJECTS = 1 << 8;

    private final long baseT;
    private final long lastT;
    private final Region area;
    private final Region excluded;
    private final boolean asksPlace;
    private final List<String> tokens = new ArrayList<>();
    private int[] start = new int[FIRST_SUBJECTS];
    private int[] offsetS = new int[FIRST_CAPACITY];
    private int[] latE7 = new int[FIRST_CAPACITY];
    private int[] lonE7 = new int[FIRST_CAPACITY];
    private float[] accuracyM = new float[FIRST_CAPACITY];
    private int size;
    /** Where the present subscriber's fixes begin. */
    private int begin;
    private long keptOut;

    /**
     * @param baseT first instant that matters
     * @param lastT last one
     */
    Trajectories(long baseT, long lastT, Region area, Region excluded) {
        this.baseT = baseT;
        this.lastT = lastT;
        this.area = area;
        this.excluded = excluded;
        this.asksPlace = !area.isEarth() || !excluded.isEmpty();
    }

    @Override
    public void add(long t, int lat, int lon, float accuracy) {
        if (t < baseT || t > lastT) {
            return;
        }
        if (asksPlace && (!area.contains(lat, lon) || excluded.contains(lat, lon))) {
            keptOut++;
            return;
        }
        int offset = (int) (t - baseT);
        if (size > begin) {
            if (offset < offsetS[size - 1]) {
                throw new LakeException("the rows of a subscriber are not sorted by t");
            }
            if (offset == offsetS[size - 1]) {
                if (accuracy >= accuracyM[size - 1]) {
                    return;
                }
                size--;
            }
        }
        if (size == offsetS.length) {
            int capacity = size + (size >> 1);
            offsetS = Arrays.copyOf(offsetS, capacity);
            latE7 = Arrays.copyOf(latE7, capacity);
            lonE7 = Arrays.copyOf(lonE7, capacity);
            accuracyM = Arrays.copyOf(accuracyM, capacity);
        }
        offsetS[size] = offset;
        latE7[size] = lat;
        lonE7[size] = lon;
        accuracyM[size++] = accuracy;
    }

    /** Ends a subscriber's trajectory; one without a fix is passed over. */
    void end(String token) {
        if (size > begin) {
            tokens.add(token);
            if (tokens.size() == start.length) {
                start = Arrays.copyOf(start, 2 * start.length);
            }
            start[tokens.size()] = size;
            begin = size;
        }
    }

    int size() {
        return size;
    }

    /** Fixes that the mandate keeps out so far. */
    long keptOut() {
        return keptOut;
    }

    /** Whose trajectory has which number in {@link #columns}. */
    List<String> tokens() {
        return tokens;
    }

    /** What was gathered; it shares its arrays until {@link #clear}. */
    FixColumns columns() {
        var subject = new int[tokens.size()];
        Arrays.setAll(subject, i -> i);
        return new FixColumns(baseT, subject, Arrays.copyOf(start, subject.length + 1), offsetS, latE7, lonE7, accuracyM);
    }

    void clear() {
        tokens.clear();
        size = 0;
        begin = 0;
    }
}
