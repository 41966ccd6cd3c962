package org.pumphandle.store;

/**
 * Fixes of one UTC day and one band of subscribers, unpacked. The fixes of {@code subscriber[k]} are the entries {@code [start[k], start[k + 1])},
 * strictly ascending in time; subscribers are strictly ascending.
 *
 * @param epochDay days since 1970-01-01
 * @param second second of the day
 * @param accuracyBits 68 % radii in metres, as the bits of floats
 */
@SuppressWarnings("ArrayRecordComponent") // Packed columns are the point.
record FixBlock(long epochDay, int[] subscriber, int[] start, int[] second, int[] latE7, int[] lonE7, int[] accuracyBits) {
    static final long DAY_S = 86_400;
    /** Most fixes in a block. */
    static final int MOST_FIXES = 1 << 16;
    /** A block holds subscribers of one band only, so that a band is read without its neighbours. */
    static final int BAND = 1 << 10;

    int runs() {
        return subscriber.length;
    }

    int size() {
        return start[subscriber.length];
    }

    /** The day's first instant, UTC seconds since 1970-01-01. */
    long dayT() {
        return epochDay * DAY_S;
    }
}
