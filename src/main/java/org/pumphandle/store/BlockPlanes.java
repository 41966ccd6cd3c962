package org.pumphandle.store;

import java.util.Arrays;

/**
 * A block whose columns are still cut into planes of bytes, as {@link FixBlockCodec} lays them. It holds its content only until its
 * {@link BlockReader} is cleared.
 *
 * @param subscriber strictly ascending
 * @param start the fixes of {@code subscriber[k]} are the entries {@code [start[k], start[k + 1])}
 * @param from where the first plane begins in the content
 * @param present which planes there are, a bit each
 */
@SuppressWarnings("ArrayRecordComponent") // Packed columns are the point.
record BlockPlanes(long epochDay, int[] subscriber, int[] start, byte[] content, int from, int present) {
    static final int SECOND = 0;
    static final int LAT_E7 = 1;
    static final int LON_E7 = 2;
    static final int ACCURACY_BITS = 3;
    static final int COLUMNS = 4;

    int runs() {
        return subscriber.length;
    }

    int size() {
        return start[subscriber.length];
    }

    /** The day's first instant, UTC seconds since 1970-01-01. */
    long dayT() {
        return epochDay * FixBlock.DAY_S;
    }

    /** Puts a column together in the first entries of an array: plane by plane, which the machine does many entries at a time; then the sums. */
    void read(int column, int[] target) {
        int n = size();
        int planes = present >> (column * Integer.BYTES) & 0xF;
        int at = from + Integer.bitCount(present & (1 << (column * Integer.BYTES)) - 1) * n;
        if (planes == 0) {
            Arrays.fill(target, 0, n, 0);
            return;
        }
        for (int rest = planes; rest != 0; rest &= rest - 1) {
            int shift = Integer.numberOfTrailingZeros(rest) * Byte.SIZE;
            if (rest == planes) {
                for (int i = 0; i < n; i++) {
                    target[i] = (content[at + i] & 0xFF) << shift;
                }
            } else {
                for (int i = 0; i < n; i++) {
                    target[i] |= (content[at + i] & 0xFF) << shift;
                }
            }
            at += n;
        }
        int value = 0;
        for (int i = 0; i < n; i++) {
            value += target[i] >>> 1 ^ -(target[i] & 1);
            target[i] = value;
        }
    }
}
