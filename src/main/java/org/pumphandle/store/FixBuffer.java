package org.pumphandle.store;

import java.util.Arrays;

/** Fixes of many subscribers in growable parallel columns, and their stable order by subscriber and time. For one thread. */
final class FixBuffer {
    private static final int FIRST_CAPACITY = 1 << 12;

    private int[] subscriber = new int[FIRST_CAPACITY];
    private long[] t = new long[FIRST_CAPACITY];
    private int[] latE7 = new int[FIRST_CAPACITY];
    private int[] lonE7 = new int[FIRST_CAPACITY];
    private float[] accuracyM = new float[FIRST_CAPACITY];
    private int size;

    /** Says whether entry {@code a} stands strictly after entry {@code b}. */
    @FunctionalInterface
    interface After {
        boolean test(int a, int b);
    }

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

    int latE7(int i) {
        return latE7[i];
    }

    int lonE7(int i) {
        return lonE7[i];
    }

    float accuracyM(int i) {
        return accuracyM[i];
    }

    /** Positions of all entries in a stable order; merge sort from the bottom up, which passes over runs that are in order already. */
    int[] order(After after) {
        var order = new int[size];
        Arrays.setAll(order, i -> i);
        var other = new int[size];
        for (int width = 1; width < size; width *= 2) {
            for (int from = 0; from < size; from += 2 * width) {
                merge(order, other, from, Math.min(from + width, size), Math.min(from + 2 * width, size), after);
            }
            var swap = order;
            order = other;
            other = swap;
        }
        return order;
    }

    private static void merge(int[] in, int[] out, int from, int middle, int to, After after) {
        if (middle >= to || !after.test(in[middle - 1], in[middle])) {
            System.arraycopy(in, from, out, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left == middle || (right < to && after.test(in[left], in[right]));
            out[i] = takeRight ? in[right++] : in[left++];
        }
    }
}
