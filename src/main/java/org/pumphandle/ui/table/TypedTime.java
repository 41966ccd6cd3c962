package org.pumphandle.ui.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pumphandle.ui.table.TypedRange.Meant;

/** A time as it is typed: {@code 2020-09-13}, or {@code 2020-09-13 14:30}, {@code 2020-09-13 14:30:10}; it stands for the day, the minute, the second. */
final class TypedTime {
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T]+(\\d{1,2}:\\d{2})(:\\d{2})?)?");

    private TypedTime() {
    }

    /** @param zone in which it is typed and shown */
    static Optional<Meant> parse(String typed, ZoneId zone) {
        var parts = TIME.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(parts.group(1));
            if (parts.group(2) == null) {
                return Optional.of(interval(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone)));
            }
            var clock = parts.group(2).length() < 5 ? "0" + parts.group(2) : parts.group(2);
            boolean hasSeconds = parts.group(3) != null;
            var at = day.atTime(LocalTime.parse(hasSeconds ? clock + parts.group(3) : clock)).atZone(zone);
            return Optional.of(interval(at, hasSeconds ? at.plusSeconds(1) : at.plusMinutes(1)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Meant interval(ZonedDateTime start, ZonedDateTime end) {
        return Meant.interval((double) start.toEpochSecond(), (double) end.toEpochSecond());
    }
}
