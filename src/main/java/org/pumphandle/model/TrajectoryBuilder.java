package org.pumphandle.model;

import java.util.Arrays;

/** Gathers one subject's fixes in any order, 20 bytes each, and makes them a trajectory. For one thread. */
public final class TrajectoryBuilder {
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] t = new long[FIRST_CAPACITY];
    private int[] latE7 = new int[FIRST_CAPACITY];
    private int[] lonE7 = new int[FIRST_CAPACITY];
    private float[] accuracyM = new float[FIRST_CAPACITY];
    private int size;
    private boolean isAscending = true;

    public void add(Fix fix) {
        if (size == t.length) {
            int capacity = size + (size >> 1);
            t = Arrays.copyOf(t, capacity);
            latE7 = Arrays.copyOf(latE7, capacity);
            lonE7 = Arrays.copyOf(lonE7, capacity);
            accuracyM = Arrays.copyOf(accuracyM, capacity);
        }
        isAscending &= size == 0 || t[size - 1] < fix.t();
        t[size] = fix.t();
        latE7[size] = fix.latE7();
        lonE7[size] = fix.lonE7();
        accuracyM[size++] = fix.accuracyM();
    }

    public int size() {
        return size;
    }

    /**
     * The trajectory: in time order, of equal instants the most accurate, the first of equals; no subject where nothing was added.
     *
     * @param subject the number it is given
     */
    public FixColumns trajectory(int subject) {
        if (size == 0) {
            return FixColumns.EMPTY;
        }
        var kept = kept();
        int n = kept.length;
        var columns = new FixColumns(t[kept[0]], new int[]{subject}, new int[]{0, n}, new int[n], new int[n], new int[n], new float[n]);
        for (int k = 0; k < n; k++) {
            int i = kept[k];
            columns.offsetS()[k] = Math.toIntExact(t[i] - columns.baseT());
            columns.latE7()[k] = latE7[i];
            columns.lonE7()[k] = lonE7[i];
            columns.accuracyM()[k] = accuracyM[i];
        }
        return columns;
    }

    private int[] kept() {
        var order = order();
        int n = 0;
        for (int i : order) {
            if (n == 0 || t[order[n - 1]] != t[i]) {
                order[n++] = i;
            } else if (accuracyM[i] < accuracyM[order[n - 1]]) {
                order[n - 1] = i;
            }
        }
        return Arrays.copyOf(order, n);
    }

    /** Positions by time, those of equal times as they came. */
    private int[] order() {
        var order = new int[size];
        if (isAscending) {
            Arrays.setAll(order, i -> i);
            return order;
        }
        long first = Arrays.stream(t, 0, size).min().orElse(0);
        var keys = new long[size];
        Arrays.setAll(keys, i -> Math.toIntExact(t[i] - first) * (1L << Integer.SIZE) + i);
        Arrays.sort(keys);
        Arrays.setAll(order, i -> (int) keys[i]);
        return order;
    }
}
