package org.pumphandle.store;

/**
 * An unpacked block: fixes of one UTC day and one band of subscribers, ascending by subscriber, then in time order.
 *
 * @param dayT the day's first instant, UTC seconds since 1970-01-01
 * @param accuracyBits 68 % radii in metres, as the bits of floats
 */
@SuppressWarnings("ArrayRecordComponent") // Packed columns are the point.
record FixBlock(long dayT, int[] subscriber, int[] second, int[] latE7, int[] lonE7, int[] accuracyBits) {

    int size() {
        return subscriber.length;
    }
}
