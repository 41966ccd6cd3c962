package org.pumphandle.exchange.parquet;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;

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
    private final int[] begins;
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
        this.begins = new int[column.isBinary() ? capacity : 0];
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
        return begins[row];
    }

    /** The end of a row's bytes; the same as their beginning where they are missing. Never before the end of another row before it. */
    public int to(int row) {
        return ends[row];
    }

    /** Where the rows end that a dictionary gives the same bytes as this one, which comes first among them. The next row may have them all the same. */
    public int endOfSame(int row) {
        int next = row + 1;
        while (next < size && begins[next] == begins[row] && ends[next] == ends[row]) {
            next++;
        }
        return next;
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

    void add(Binary value) {
        var all = value.toByteBuffer();
        add(all, all.remaining());
    }

    /** Takes so many bytes. */
    void add(ByteBuffer from, int length) {
        int kept = Math.min(length, longestBytes);
        int begin = room(kept);
        from.get(bytes, begin, kept);
        from.position(from.position() + length - kept);
        end(begin, kept);
    }

    /** Takes a value of others of the same column. */
    void add(ColumnValues others, int other) {
        if (ends.length > 0) {
            int from = others.from(other);
            int kept = Math.min(others.to(other) - from, longestBytes);
            int begin = room(kept);
            System.arraycopy(others.bytes, from, bytes, begin, kept);
            end(begin, kept);
        } else if (longs.length > 0) {
            longs[size++] = others.longs[other];
        } else {
            doubles[size++] = others.doubles[other];
        }
    }

    /** Takes the bytes of the row before once more. */
    void repeat() {
        begins[size] = begins[size - 1];
        ends[size] = ends[size - 1];
        size++;
    }

    private void end(int begin, int length) {
        begins[size] = begin;
        ends[size++] = begin + length;
    }

    /** Makes room for bytes of the next value, which begin where this says. */
    private int room(int length) {
        int begin = size == 0 ? 0 : ends[size - 1];
        if (length > bytes.length - begin) {
            bytes = Arrays.copyOf(bytes, 2 * (begin + length) + LONGEST_BYTES);
        }
        return begin;
    }

    void addInts(ByteBuffer from, int count) {
        for (int i = 0; i < count; i++) {
            longs[size++] = from.getInt();
        }
    }

    void addLongs(ByteBuffer from, int count) {
        from.asLongBuffer().get(longs, size, count);
        from.position(from.position() + count * Long.BYTES);
        size += count;
    }

    void addFloats(ByteBuffer from, int count) {
        for (int i = 0; i < count; i++) {
            doubles[size++] = from.getFloat();
        }
    }

    void addDoubles(ByteBuffer from, int count) {
        from.asDoubleBuffer().get(doubles, size, count);
        from.position(from.position() + count * Double.BYTES);
        size += count;
    }

    void addMissing() {
        isMissing[size] = true;
        hasMissing = true;
        if (ends.length > 0) {
            end(room(0), 0);
            return;
        }
        if (longs.length > 0) {
            longs[size] = 0;
        } else {
            doubles[size] = 0;
        }
        size++;
    }
}
