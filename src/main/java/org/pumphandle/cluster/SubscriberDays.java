package org.pumphandle.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pumphandle.model.Area;

/**
 * Which file each day of each subscriber goes into: all fixes of the day, and those within max gap before and after it, as one piece, in the cell that
 * holds them all. For one thread.
 */
final class SubscriberDays {
    private final int finest;
    private final int maxGapS;
    private final Map<Place, List<Piece>> pieces = new TreeMap<>();

    /** A file of a bucket. */
    record Place(long day, String cell) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byDay = Long.compare(day, other.day);
            return byDay != 0 ? byDay : cell.compareTo(other.cell);
        }
    }

    /** Rows of one subscriber, from the first to before the last. */
    record Piece(String token, int from, int to) {
    }

    SubscriberDays(int finest, int maxGapS) {
        this.finest = finest;
        this.maxGapS = maxGapS;
    }

    /**
     * Adds a subscriber; they come ascending.
     *
     * @param t ascending in the rows from {@code from} to before {@code to}
     */
    void add(String token, int from, int to, long[] t, int[] latE7, int[] lonE7) {
        int first = from;
        for (int i = from; i < to;) {
            long day = Math.floorDiv(t[i], Lake.DAY_S);
            while (t[first] < day * Lake.DAY_S - maxGapS) {
                first++;
            }
            int next = i;
            while (next < to && t[next] < (day + 1) * Lake.DAY_S) {
                next++;
            }
            int last = next;
            while (last < to && t[last] <= (day + 1) * Lake.DAY_S + maxGapS) {
                last++;
            }
            var cell = LakeCell.of(box(first, last, latE7, lonE7), finest).name();
            pieces.computeIfAbsent(new Place(day, cell), _ -> new ArrayList<>()).add(new Piece(token, first, last));
            i = next;
        }
    }

    private static Area box(int from, int to, int[] latE7, int[] lonE7) {
        int south = latE7[from];
        int north = south;
        int west = lonE7[from];
        int east = west;
        for (int i = from + 1; i < to; i++) {
            south = Math.min(south, latE7[i]);
            north = Math.max(north, latE7[i]);
            west = Math.min(west, lonE7[i]);
            east = Math.max(east, lonE7[i]);
        }
        return new Area(south, north, west, east);
    }

    /** What each file holds, ascending by subscriber. */
    Map<Place, List<Piece>> pieces() {
        return pieces;
    }
}
