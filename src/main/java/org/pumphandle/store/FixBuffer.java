package org.pumphandle.store;

import java.util.Arrays;

/** Fixes of many subscribers in growable parallel columns, and their order by day, subscriber and time. For one thread at a time. */
final class FixBuffer {
    private static final int FIRST_CAPACITY = 1 << 12;

    private int[] subscriber = new int[FIRST_CAPACITY];
    private long[] t = new long[FIRST_CAPACITY];
    private int[] latE7 = new int[FIRST_CAPACITY];
    private int[] lonE7 = new int[FIRST_CAPACITY];
    private float[] accuracyM = new float[FIRST_CAPACITY];
    private int size;

    void add(int oneSubscriber, long oneT, int oneLatE7, int oneLonE7, float oneAccuracyM) {
        if (size == t.length) {
            grow();
        }
        subscriber[size] = oneSubscriber;
        t[size] = oneT;
        latE7[size] = oneLatE7;
        lonE7[size] = oneLonE7;
        accuracyM[size++] = oneAccuracyM;
    }

    private void grow() {
        int capacity = 2 * size;
        subscriber = Arrays.copyOf(subscriber, capacity);
        t = Arrays.copyOf(t, capacity);
        latE7 = Arrays.copyOf(latE7, capacity);
        lonE7 = Arrays.copyOf(lonE7, capacity);
        accuracyM = Arrays.copyOf(accuracyM, capacity);
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
        return t[i];
    }

    long day(int i) {
        return Math.floorDiv(t[i], FixBlock.DAY_S);
    }

    int latE7(int i) {
        return latE7[i];
    }

    int lonE7(int i) {
        return lonE7[i];
    }

    float accuracyM(int i) {
        return accuracyM[i];
    }

    /** Positions by day, subscriber and time, those of equal times as they came: counting twice, then putting right the few runs out of order. */
    int[] order() {
        var bySubscriber = counted(identity(), subscriberKeys());
        var order = counted(bySubscriber, dayKeys());
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || subscriber[order[i]] != subscriber[order[from]] || day(order[i]) != day(order[from])) {
                putRight(order, from, i);
                from = i;
            }
        }
        return order;
    }

    private int[] identity() {
        var order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private int[] subscriberKeys() {
        return Arrays.copyOf(subscriber, size);
    }

    private int[] dayKeys() {
        long first = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            first = Math.min(first, t[i]);
        }
        first = Math.floorDiv(first, FixBlock.DAY_S);
        var keys = new int[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (int) (day(i) - first);
        }
        return keys;
    }

    /** A stable counting sort of an order by keys of at least 0. */
    private static int[] counted(int[] order, int[] keys) {
        int most = 0;
        for (int key : keys) {
            most = Math.max(most, key);
        }
        var next = new int[most + 2];
        for (int key : keys) {
            next[key + 1]++;
        }
        if (next[1] == keys.length) {
            return order;
        }
        for (int key = 0; key < most; key++) {
            next[key + 1] += next[key];
        }
        var sorted = new int[order.length];
        for (int i : order) {
            sorted[next[keys[i]]++] = i;
        }
        return sorted;
    }

    private void putRight(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (t[order[i]] < t[order[i - 1]]) {
                sort(order, from, to);
                return;
            }
        }
    }

    /** Within one day seconds and places fit into one number. */
    private void sort(int[] order, int from, int to) {
        var keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Math.floorMod(t[order[from + i]], FixBlock.DAY_S) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        var before = Arrays.copyOfRange(order, from, to);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = before[(int) keys[i]];
        }
    }
}
