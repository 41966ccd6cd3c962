package org.pumphandle.exchange.parquet;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Some values of one column, one for each row: whole numbers, floating-point numbers or bytes, as the column's type says. Filled again and again; for
 * one thread at a time.
 */
public final class ColumnValues {
    /** Longer values are cut to this where nothing else is said: no number, token or instant is as long. */
    public static final int LONGEST_BYTES = 128;

    private final boolean[] isMissing;
    private final long[] longs;
    private final double[] doubles;
    private final int[] ends;
    private final int longestBytes;
    private byte[] bytes = {};
    private boolean hasMissing;
    private int size;

    /** @param capacity how many rows there are room for */
    public ColumnValues(int capacity, ParquetColumn column) {
        this(capacity, column, LONGEST_BYTES);
    }

    /** @param longestBytes longer values are cut to this */
    public ColumnValues(int capacity, ParquetColumn column, int longestBytes) {
        this.longestBytes = longestBytes;
        this.isMissing = new boolean[capacity];
        this.longs = new long[column.isWhole() ? capacity : 0];
        this.doubles = new double[column.isFloating() ? capacity : 0];
        this.ends = new int[column.isBinary() ? capacity : 0];
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

    void add(long value) {
        longs[size++] = value;
    }

    void add(double value) {
        doubles[size++] = value;
    }

    void add(ByteBuffer value) {
        int begin = from(size);
        int kept = Math.min(value.remaining(), longestBytes);
        if (begin + kept > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (begin + kept) + LONGEST_BYTES);
        }
        value.get(bytes, begin, kept);
        ends[size++] = begin + kept;
    }

    void addMissing() {
        isMissing[size] = true;
        hasMissing = true;
        if (ends.length > 0) {
            ends[size] = from(size);
        } else if (longs.length > 0) {
            longs[size] = 0;
        } else {
            doubles[size] = 0;
        }
        size++;
    }
}
