package org.pumphandle.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.HourlyCounts;

/**
 * Fixes per hour as bars on whole pixels. Where there are more hours than pixels, several hours share a bar; hours without any fix are gaps.
 *
 * @param bars from left to right, gaps among them
 * @param most the largest count of a bar, at least 1
 */
record HourBars(List<Bar> bars, long most) {
    private static final int HOUR_S = 3_600;

    HourBars {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param x left edge
     * @param widthPx width with the space to the next bar
     * @param startT UTC seconds since 1970-01-01
     * @param hours hours that share it
     */
    record Bar(int x, int widthPx, long startT, int hours, long fixes) {

        boolean isGap() {
            return fixes == 0;
        }

        /** Height in pixels; a bar with any fix is seen. */
        int heightPx(long most, int highestPx) {
            return isGap() ? 0 : Math.max(2, (int) Math.round((double) highestPx * fixes / most));
        }
    }

    /** @param widthPx at least 1 */
    static HourBars of(HourlyCounts hourly, int widthPx) {
        int hours = hourly.counts().size();
        int together = Math.max(1, Math.ceilDiv(hours, widthPx));
        int count = Math.ceilDiv(hours, together);
        var bars = new ArrayList<Bar>();
        long most = 1;
        for (int i = 0; i < count; i++) {
            var own = hourly.counts().subList(i * together, Math.min(hours, (i + 1) * together));
            long fixes = own.stream().mapToLong(Long::longValue).sum();
            int x = edge(i, widthPx, count);
            bars.add(new Bar(x, edge(i + 1, widthPx, count) - x, (hourly.firstHour() + (long) i * together) * HOUR_S, own.size(), fixes));
            most = Math.max(most, fixes);
        }
        return new HourBars(bars, most);
    }

    private static int edge(int i, int widthPx, int count) {
        return (int) ((long) i * widthPx / count);
    }

    Optional<Bar> at(double x) {
        return bars.stream().filter(bar -> x >= bar.x && x < bar.x + bar.widthPx).findFirst();
    }
}
