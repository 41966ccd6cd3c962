package org.pumphandle.exchange.parquet;

import java.util.Arrays;

/**
 * Some values of one column, one for each row: whole numbers, floating-point numbers or bytes, as the column's type says. Filled again and again; for
 * one thread at a time.
 */
public final class ColumnValues {
    /** Longer values are cut to this: no number, token or instant is as long. */
    public static final int LONGEST_BYTES = 128;

    private static final byte[] NO_BYTES = {};
    private static final int[] NO_ENDS = {};
    private static final long[] NO_LONGS = {};
    private static final double[] NO_DOUBLES = {};

    private final boolean[] isMissing;
    private long[] longs = NO_LONGS;
    private double[] doubles = NO_DOUBLES;
    private byte[] bytes = NO_BYTES;
    private int[] ends = NO_ENDS;
    private boolean hasMissing;
    private int size;

    /** @param capacity how many rows there are room for */
    public ColumnValues(int capacity, ParquetType type) {
        this.isMissing = new boolean[capacity];
        if (type.isWhole()) {
            longs = new long[capacity];
        } else if (type.isFloating()) {
            doubles = new double[capacity];
        } else if (type.isBinary()) {
            ends = new int[capacity];
        }
    }

    /** Rows filled. */
    public int size() {
        return size;
    }

    /** Whether any row lacks its value. */
    public boolean hasMissing() {
        return hasMissing;
    }

    public boolean isMissing(int row) {
        return isMissing[row];
    }

    /** Whole numbers by row; 0 where one is missing. */
    public long[] longs() {
        return longs;
    }

    /** Floating-point numbers by row; 0 where one is missing. */
    public double[] doubles() {
        return doubles;
    }

    /** The bytes that {@link #from} and {@link #to} point into. */
    public byte[] bytes() {
        return bytes;
    }

    public int from(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** The end of a row's bytes; the same as their beginning where they are missing. */
    public int to(int row) {
        return ends[row];
    }

    void clear() {
        size = 0;
        if (hasMissing) {
            Arrays.fill(isMissing, false);
            hasMissing = false;
        }
    }

    /** Counts rows whose values are written already. */
    void addRows(int rows) {
        size += rows;
    }

    void add(byte[] source, int from, int length) {
        int begin = from(size);
        int kept = Math.min(length, LONGEST_BYTES);
        if (begin + kept > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (begin + kept) + LONGEST_BYTES);
        }
        System.arraycopy(source, from, bytes, begin, kept);
        ends[size++] = begin + kept;
    }

    void addMissing() {
        isMissing[size] = true;
        hasMissing = true;
        ends[size] = from(size);
        size++;
    }

    /**
     * Moves the last numbers to the rows where they belong.
     *
     * @param present how many there are
     * @param levels of the last rows, 0 where a number is missing
     */
    void spread(int present, int[] levels, int rows) {
        int source = size + present;
        hasMissing = true;
        for (int row = rows - 1; row >= 0; row--) {
            boolean isThere = levels[row] != 0;
            source -= isThere ? 1 : 0;
            isMissing[size + row] = !isThere;
            if (longs.length > 0) {
                longs[size + row] = isThere ? longs[source] : 0;
            } else {
                doubles[size + row] = isThere ? doubles[source] : 0;
            }
        }
        size += rows;
    }
}
