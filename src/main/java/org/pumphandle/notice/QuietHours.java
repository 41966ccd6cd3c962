package org.pumphandle.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of the recipients' clock in which no message is sent.
 *
 * @param from first moment of a day that is quiet
 * @param to first moment that is not quiet any more; before {@code from} where the quiet hours go over midnight, and equal where there are none
 * @param zone of the recipients
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** From 21:00 to 08:00. */
    public static QuietHours atNight(ZoneId zone) {
        return new QuietHours(EVENING, MORNING, zone);
    }

    /** None at all. */
    public static QuietHours none() {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneId.of("UTC"));
    }

    /** Whether the recipients' clocks show a quiet hour. Where clocks are set back, an hour counts each time that it is shown. */
    public boolean cover(Instant now) {
        var time = now.atZone(zone).toLocalTime();
        boolean isFrom = !time.isBefore(from);
        boolean isBeforeEnd = time.isBefore(to);
        return from.isAfter(to) ? isFrom || isBeforeEnd : isFrom && isBeforeEnd;
    }
}
