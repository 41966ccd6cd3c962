package org.pumphandle.cluster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All fixes of a bucket, by token and time, those of equal times as they were read: parallel columns and where each subscriber begins in them.
 *
 * @param tokens ascending by their bytes
 * @param start where the rows of each begin, and the end
 */
@SuppressWarnings("ArrayRecordComponent") // Packed columns are the point.
record BucketColumns(List<String> tokens, int[] start, long[] t, int[] latE7, int[] lonE7, float[] accuracyM) {

    /** Puts in order what was read of files in any order. */
    static BucketColumns of(List<ReadFixes> read) {
        var inOrder = read.stream().sorted(Comparator.comparingInt(ReadFixes::file).thenComparingInt(ReadFixes::number)).toList();
        var count = new HashMap<String, Integer>();
        for (var chunk : inOrder) {
            for (int token : chunk.token()) {
                count.merge(chunk.tokens()[token], 1, Integer::sum);
            }
        }
        var tokens = count.keySet().stream()
                .sorted((a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8))).toList();
        var start = new int[tokens.size() + 1];
        var place = new HashMap<String, Integer>();
        for (int k = 0; k < tokens.size(); k++) {
            start[k + 1] = Math.addExact(start[k], count.getOrDefault(tokens.get(k), 0));
            place.put(tokens.get(k), k);
        }
        int n = start[tokens.size()];
        var columns = new BucketColumns(tokens, start, new long[n], new int[n], new int[n], new float[n]);
        columns.fill(inOrder, place);
        for (int k = 0; k < tokens.size(); k++) {
            columns.sort(start[k], start[k + 1]);
        }
        return columns;
    }

    private void fill(List<ReadFixes> read, Map<String, Integer> place) {
        var next = start.clone();
        for (var chunk : read) {
            var places = Arrays.stream(chunk.tokens()).mapToInt(token -> place.getOrDefault(token, 0)).toArray();
            for (int i = 0; i < chunk.size(); i++) {
                int at = next[places[chunk.token()[i]]]++;
                t[at] = chunk.t()[i];
                latE7[at] = chunk.latE7()[i];
                lonE7[at] = chunk.lonE7()[i];
                accuracyM[at] = chunk.accuracyM()[i];
            }
        }
    }

    /** Stable; mostly there is nothing to do. */
    private void sort(int from, int to) {
        boolean isAscending = true;
        for (int i = from + 1; i < to; i++) {
            isAscending &= t[i - 1] <= t[i];
        }
        if (isAscending) {
            return;
        }
        var order = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> t[i]));
        var oldT = Arrays.copyOfRange(t, from, to);
        var oldLat = Arrays.copyOfRange(latE7, from, to);
        var oldLon = Arrays.copyOfRange(lonE7, from, to);
        var oldAccuracy = Arrays.copyOfRange(accuracyM, from, to);
        for (int i = from; i < to; i++) {
            int old = order.get(i - from) - from;
            t[i] = oldT[old];
            latE7[i] = oldLat[old];
            lonE7[i] = oldLon[old];
            accuracyM[i] = oldAccuracy[old];
        }
    }
}
