package org.pumphandle.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How many fixes fall into each hour, hours without any with them.
 *
 * @param firstHour hours since 1970-01-01T00:00Z
 * @param counts one for each hour from the first on; at most {@value #MOST_HOURS}, later hours are counted in the last
 */
public record HourlyCounts(long firstHour, List<Long> counts) {
    /** Ten weeks; longer imports are drawn no finer. */
    public static final int MOST_HOURS = 1_680;
    private static final int HOUR_S = 3_600;
    public static final HourlyCounts NONE = new HourlyCounts(0, List.of());

    public HourlyCounts {
        counts = List.copyOf(counts);
    }

    /** Hours from the first to the last one with fixes in which there is none. */
    public long emptyHours() {
        return counts.stream().filter(count -> count == 0).count();
    }

    /** Of one trajectory that is not empty. */
    static HourlyCounts of(FixColumns trajectory) {
        long first = Math.floorDiv(trajectory.t(0), HOUR_S);
        long last = Math.floorDiv(trajectory.t(trajectory.size() - 1), HOUR_S);
        var counts = new long[(int) Math.min(MOST_HOURS, last - first + 1)];
        for (int i = 0; i < trajectory.size(); i++) {
            counts[(int) Math.min(counts.length - 1, Math.floorDiv(trajectory.t(i), HOUR_S) - first)]++;
        }
        return new HourlyCounts(first, LongStream.of(counts).boxed().toList());
    }

    public String toText() {
        return counts.isEmpty() ? "" : firstHour + ":" + counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Reads what {@link #toText} wrote. */
    public static HourlyCounts parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? NONE
                : new HourlyCounts(Long.parseLong(text.substring(0, colon)),
                        Arrays.stream(text.substring(colon + 1).split(",", -1)).map(Long::valueOf).toList());
    }
}
