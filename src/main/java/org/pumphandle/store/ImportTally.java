package org.pumphandle.store;

import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Area;
import org.pumphandle.model.HourlyCounts;
import org.pumphandle.model.StoredFixes;
import org.pumphandle.model.Window;

/** Adds up what an import stored. For one thread at a time. */
final class ImportTally {
    static final int HOUR_S = 3_600;
    static final int HOURS = 24;

    private final TreeMap<Long, long[]> days = new TreeMap<>();
    private long stored;
    private long duplicates;
    private @Nullable Window period;
    private @Nullable Area area;

    void add(BlockEncoder.Encoded block) {
        stored += block.fixes();
        var before = period;
        period = before == null
                ? block.period()
                : new Window(Math.min(before.startT(), block.period().startT()), Math.max(before.endT(), block.period().endT()));
        area = area == null ? block.area() : area.plus(block.area());
        var hours = days.computeIfAbsent(block.epochDay(), day -> new long[HOURS]);
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour] += block.hours()[hour];
        }
    }

    void addDuplicates(long more) {
        duplicates += more;
    }

    StoredFixes stored() {
        return new StoredFixes(stored, duplicates, period, area, hourly());
    }

    private HourlyCounts hourly() {
        var whole = period;
        if (whole == null) {
            return HourlyCounts.NONE;
        }
        long first = Math.floorDiv(whole.startT(), HOUR_S);
        long last = Math.floorDiv(whole.endT(), HOUR_S);
        var counts = new long[(int) Math.min(HourlyCounts.MOST_HOURS, last - first + 1)];
        days.forEach((day, hours) -> {
            for (int hour = 0; hour < hours.length; hour++) {
                if (hours[hour] > 0) {
                    counts[(int) Math.min(counts.length - 1, day * HOURS + hour - first)] += hours[hour];
                }
            }
        });
        return new HourlyCounts(first, LongStream.of(counts).boxed().toList());
    }
}
