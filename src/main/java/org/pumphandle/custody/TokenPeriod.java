package org.pumphandle.custody;

import java.time.LocalDate;

/**
 * Days in which numbers become tokens under the same keys: as many as the default lookback.
 *
 * @param firstDay days since 1970-01-01, a multiple of {@value #DAYS}
 */
public record TokenPeriod(long firstDay) {
    /** Length in days. */
    static final int DAYS = 14;

    public TokenPeriod {
        if (firstDay % DAYS != 0) {
            throw new IllegalArgumentException("no first day of a period: " + firstDay);
        }
    }

    /** The period in which a day lies. */
    public static TokenPeriod of(LocalDate day) {
        return new TokenPeriod(Math.floorDiv(day.toEpochDay(), DAYS) * DAYS);
    }

    /** First day of the first period that ends on a day or later; the greatest day for one that never comes. */
    public static long firstDayNotOver(long epochDay) {
        return epochDay > Long.MAX_VALUE - DAYS ? epochDay : Math.ceilDiv(epochDay - DAYS + 1, DAYS) * DAYS;
    }
}
