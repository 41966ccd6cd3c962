package org.pumphandle.store;

import java.util.Arrays;

/** Fixes of many subscribers in growable parallel columns, and their order by day, subscriber and time. For one thread at a time. */
final class FixBuffer {
    private static final int FIRST_CAPACITY = 1 << 12;

    private int[] subscriber = new int[FIRST_CAPACITY];
    private int[] day = new int[FIRST_CAPACITY];
    private int[] second = new int[FIRST_CAPACITY];
    private int[] latE7 = new int[FIRST_CAPACITY];
    private int[] lonE7 = new int[FIRST_CAPACITY];
    private int[] accuracyBits = new int[FIRST_CAPACITY];
    private int size;
    /** The day of the fix before, since 1970-01-01, and its first instant: most fixes are of the same. */
    private int lastDay;
    private long lastDayT;

    void add(int oneSubscriber, long oneT, int oneLatE7, int oneLonE7, float oneAccuracyM) {
        if (size == day.length) {
            grow();
        }
        if (oneT < lastDayT || oneT >= lastDayT + FixBlock.DAY_S) {
            lastDay = Math.toIntExact(Math.floorDiv(oneT, FixBlock.DAY_S));
            lastDayT = lastDay * FixBlock.DAY_S;
        }
        subscriber[size] = oneSubscriber;
        day[size] = lastDay;
        second[size] = (int) (oneT - lastDayT);
        latE7[size] = oneLatE7;
        lonE7[size] = oneLonE7;
        accuracyBits[size++] = Float.floatToRawIntBits(oneAccuracyM);
    }

    private void grow() {
        int capacity = 4 * size;
        subscriber = Arrays.copyOf(subscriber, capacity);
        day = Arrays.copyOf(day, capacity);
        second = Arrays.copyOf(second, capacity);
        latE7 = Arrays.copyOf(latE7, capacity);
        lonE7 = Arrays.copyOf(lonE7, capacity);
        accuracyBits = Arrays.copyOf(accuracyBits, capacity);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int subscriber(int i) {
        return subscriber[i];
    }

    long t(int i) {
        return day[i] * FixBlock.DAY_S + second[i];
    }

    int day(int i) {
        return day[i];
    }

    /** Of its day. */
    int second(int i) {
        return second[i];
    }

    /** One of the columns that {@link BlockPlanes} names, by place. */
    int[] column(int one) {
        return switch (one) {
            case BlockPlanes.SECOND -> second;
            case BlockPlanes.LAT_E7 -> latE7;
            case BlockPlanes.LON_E7 -> lonE7;
            default -> accuracyBits;
        };
    }

    float accuracyM(int i) {
        return Float.intBitsToFloat(accuracyBits[i]);
    }

    /** Positions by day, subscriber and time, those of equal times as they came: counting twice, then putting right the few runs out of order. */
    int[] order() {
        var order = byDay(bySubscriber());
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || subscriber[order[i]] != subscriber[order[from]] || day[order[i]] != day[order[from]]) {
                putRight(order, from, i);
                from = i;
            }
        }
        return order;
    }

    private int[] bySubscriber() {
        var next = starts(subscriber, 0);
        var sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[subscriber[i]]++] = i;
        }
        return sorted;
    }

    /** Those of equal days stay in order. */
    private int[] byDay(int[] order) {
        int first = Arrays.stream(day, 0, size).min().orElse(0);
        var next = starts(day, first);
        if (next.length <= 2) {
            return order;
        }
        var sorted = new int[size];
        for (int i : order) {
            sorted[next[day[i] - first]++] = i;
        }
        return sorted;
    }

    /** Where those of each key begin once they are sorted, and where the last end. */
    private int[] starts(int[] keys, int least) {
        var starts = new int[Arrays.stream(keys, 0, size).max().orElse(least) - least + 2];
        for (int i = 0; i < size; i++) {
            starts[keys[i] - least + 1]++;
        }
        for (int key = 1; key < starts.length; key++) {
            starts[key] += starts[key - 1];
        }
        return starts;
    }

    private void putRight(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (second[order[i]] < second[order[i - 1]]) {
                sort(order, from, to);
                return;
            }
        }
    }

    /** Seconds of a day and places fit into one number. */
    private void sort(int[] order, int from, int to) {
        var keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) second[order[from + i]] << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        var before = Arrays.copyOfRange(order, from, to);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = before[(int) keys[i]];
        }
    }
}
