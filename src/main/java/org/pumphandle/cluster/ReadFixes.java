package org.pumphandle.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fixes of one bucket as they were read, on their way to who writes it; with the last ones of a file come its counts.
 *
 * @param file number of the carrier's file; negative for what a lake had
 * @param number counts what was sent of it, in its order
 * @param tokens those that follow, each once
 * @param token of each fix, a place in {@code tokens}
 */
@SuppressWarnings("ArrayRecordComponent") // Packed columns are the point.
record ReadFixes(int file, int number, String[] tokens, int[] token, long[] t, int[] latE7, int[] lonE7, float[] accuracyM,
        @Nullable FileCounts counts) implements Serializable {

    /** What was read of a file. */
    record FileCounts(String file, String kind, long rows, long fixes, long rejected, long keptOut) implements Serializable {
    }

    static ReadFixes ofCounts(int file, int number, FileCounts counts) {
        return new ReadFixes(file, number, new String[0], new int[0], new long[0], new int[0], new int[0], new float[0], counts);
    }

    int size() {
        return t.length;
    }

    /** Fixes of one bucket that are being gathered. For one thread. */
    static final class Gathered {
        private static final int FIRST_CAPACITY = 64;

        private int[] subscriber = new int[FIRST_CAPACITY];
        private long[] t = new long[FIRST_CAPACITY];
        private int[] latE7 = new int[FIRST_CAPACITY];
        private int[] lonE7 = new int[FIRST_CAPACITY];
        private float[] accuracyM = new float[FIRST_CAPACITY];
        private int size;

        void add(int who, long when, int lat, int lon, float accuracy) {
            if (size == t.length) {
                int capacity = 2 * size;
                subscriber = Arrays.copyOf(subscriber, capacity);
                t = Arrays.copyOf(t, capacity);
                latE7 = Arrays.copyOf(latE7, capacity);
                lonE7 = Arrays.copyOf(lonE7, capacity);
                accuracyM = Arrays.copyOf(accuracyM, capacity);
            }
            subscriber[size] = who;
            t[size] = when;
            latE7[size] = lat;
            lonE7[size] = lon;
            accuracyM[size++] = accuracy;
        }

        boolean isEmpty() {
            return size == 0;
        }

        /** @param names by subscriber */
        ReadFixes packed(int file, int number, List<String> names) {
            var places = new HashMap<Integer, Integer>();
            var token = new int[size];
            for (int i = 0; i < size; i++) {
                token[i] = places.computeIfAbsent(subscriber[i], _ -> places.size());
            }
            var tokens = new String[places.size()];
            places.forEach((who, place) -> tokens[place] = names.get(who));
            return new ReadFixes(file, number, tokens, token, Arrays.copyOf(t, size), Arrays.copyOf(latE7, size),
                    Arrays.copyOf(lonE7, size), Arrays.copyOf(accuracyM, size), null);
        }
    }
}
