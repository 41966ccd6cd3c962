package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

/**
 * A stay at a place, as a source inferred it. A single instant is a stay of no length.
 *
 * @param startT UTC seconds since 1970-01-01, inclusive
 * @param endT UTC seconds since 1970-01-01, inclusive, at most {@link #LONGEST_S} after the start
 * @param latE7 WGS84 latitude in units of 1e-7 degree
 * @param lonE7 WGS84 longitude in units of 1e-7 degree
 * @param accuracyM 68 % radius in metres
 */
record Stay(long startT, long endT, int latE7, int lonE7, float accuracyM) {
    /** A hundred days. */
    static final long LONGEST_S = 8_640_000;

    /** Assumed where the source states none: a place is known by one point of it, and may be as large as a station or a mall. */
    static final float DEFAULT_ACCURACY_M = 100;

    Stay {
        if (endT < startT) {
            throw new IllegalArgumentException(message("exchange.the-stay-ends-before-it"));
        }
        if (endT - startT > LONGEST_S) {
            throw new IllegalArgumentException(message("exchange.the-stay-is-longer-than", LONGEST_S / 86_400));
        }
    }
}
