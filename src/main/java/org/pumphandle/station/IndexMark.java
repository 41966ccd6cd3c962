package org.pumphandle.station;

import java.util.Optional;
import java.util.UUID;

/**
 * How far an index went; the index keeps it, and so does the store.
 *
 * @param name random, of each index that is made anew
 * @param language in which its records are told
 * @param leaves of the log that are indexed, counted from the first
 * @param maps which street maps' places are indexed, see {@link BaseMaps#fingerprint}
 * @param times how often it caught up
 */
record IndexMark(String name, String language, long leaves, String maps, long times) {
    private static final String BETWEEN = " ";
    private static final int PARTS = 5;

    /** Of an index with nothing in it yet. */
    static IndexMark fresh(String language) {
        return new IndexMark(UUID.randomUUID().toString(), language, 0, BaseMaps.NO_MAPS, 0);
    }

    /** Empty where an earlier release wrote it. */
    static Optional<IndexMark> parse(String text) {
        var parts = text.split(BETWEEN, -1);
        return parts.length == PARTS
                ? Optional.of(new IndexMark(parts[0], parts[1], Long.parseLong(parts[2]), parts[3], Long.parseLong(parts[4])))
                : Optional.empty();
    }

    IndexMark next() {
        return new IndexMark(name, language, leaves, maps, times + 1);
    }

    IndexMark withLeaves(long indexed) {
        return new IndexMark(name, language, indexed, maps, times);
    }

    IndexMark withMaps(String indexed) {
        return new IndexMark(name, language, leaves, indexed, times);
    }

    /** Whether it is the store's mark, or the one after, as where the program ended after the index had caught up. */
    boolean follows(IndexMark stored) {
        return name.equals(stored.name) && (times == stored.times || times == stored.times + 1);
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, name, language, Long.toString(leaves), maps, Long.toString(times));
    }
}
