package org.pumphandle.exchange.parquet;

import java.util.Arrays;

/**
 * Whole numbers of at least 0 in runs of equal ones and in runs of packed bits: places in a dictionary, or whether a value is there. For one thread.
 */
final class HybridInts {
    private final byte[] bytes;
    private final int end;
    private final int bits;
    private int at;
    private long left;
    private int repeated;
    private boolean isRepeated;
    private long bitAt;

    /**
     * @param bytes with {@link LittleEndian#PADDING_BYTES} behind the end
     * @param bits of a number, 0 to 32
     */
    HybridInts(byte[] bytes, int from, int end, int bits) {
        if (bits < 0 || bits > Integer.SIZE || from > end) {
            throw ParquetException.damaged("numbers of " + bits + " bits");
        }
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.bits = bits;
    }

    /** How many equal numbers follow that are all this one; 0 where other ones come first. */
    long run(int number) {
        if (left == 0) {
            begin();
        }
        return isRepeated && repeated == number ? left : 0;
    }

    /** Passes over numbers inside a run. */
    void skipInRun(int count) {
        left -= count;
    }

    void read(int[] numbers, int from, int count) {
        int to = from + count;
        int next = from;
        while (next < to) {
            if (left == 0) {
                begin();
            }
            int n = (int) Math.min(left, to - next);
            if (isRepeated) {
                Arrays.fill(numbers, next, next + n, repeated);
            } else {
                unpack(numbers, next, n);
            }
            next += n;
            left -= n;
        }
    }

    private void begin() {
        long header = 0;
        int shift = 0;
        int b;
        do {
            require(at < end && shift < Integer.SIZE);
            b = bytes[at++];
            header |= (b & 0x7FL) << shift;
            shift += 7;
        } while (b < 0);
        isRepeated = (header & 1) == 0;
        if (isRepeated) {
            int size = (bits + 7) / 8;
            require(size <= end - at);
            left = header >>> 1;
            repeated = (int) (LittleEndian.int64(bytes, at) & ((1L << (8 * size)) - 1));
            at += size;
        } else {
            long groups = header >>> 1;
            // The last group may lack the bytes that hold no number.
            long size = Math.min(groups * bits, end - at);
            left = bits == 0 ? groups * 8 : Math.min(groups * 8, size * 8 / bits);
            bitAt = at * 8L;
            at += (int) size;
        }
        require(left > 0);
    }

    private void unpack(int[] numbers, int from, int count) {
        long mask = (1L << bits) - 1;
        long bit = bitAt;
        for (int i = from; i < from + count; i++) {
            numbers[i] = (int) ((LittleEndian.int64(bytes, (int) (bit >>> 3)) >>> (bit & 7)) & mask);
            bit += bits;
        }
        bitAt = bit;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw ParquetException.damaged("a page has fewer values than it says");
        }
    }
}
