package org.pumphandle.store;

/** Whether so much of a file is not used any more that it is written anew. */
final class Room {
    private static final long LARGE_FIXES_BYTES = 256L << 20;
    private static final double MOST_BYTES_A_FIX = 6.5;
    private static final long LARGE_INDEX_BYTES = 32L << 20;
    private static final long MOST_GROWTH = 4;

    private Room() {
    }

    /** More than half of a large file is of blocks that were removed. */
    static boolean isWastedByFixes(long bytes, long fixes) {
        return bytes > LARGE_FIXES_BYTES && bytes > 2 * fixes * MOST_BYTES_A_FIX;
    }

    /** The index of a large file of fixes grows with it, so only growth by more than that counts. */
    static boolean isWastedInIndex(long bytes, long bytesWrittenAnew) {
        return bytes > LARGE_INDEX_BYTES && bytes > MOST_GROWTH * bytesWrittenAnew;
    }
}
