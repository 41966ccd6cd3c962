package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants in the station's zone, in the language that was spoken when it was made; exact times the same in all of them. Immutable. */
public final class TimeFormat {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final DateTimeFormatter compact = spoken("common.pattern-day-and-time");
    private final DateTimeFormatter withDay = spoken("common.pattern-weekday-and-time");
    private final DateTimeFormatter day = spoken("common.pattern-day");
    private final DateTimeFormatter shortDay = spoken("common.pattern-short-day");

    public TimeFormat(ZoneId zone) {
        this.zone = zone;
    }

    /** Writes days and times by a pattern of the words, which says their order. */
    public static DateTimeFormatter spoken(String key) {
        return DateTimeFormatter.ofPattern(text(key), ScreenLanguage.spoken().locale());
    }

    /** For instance {@code 26 h 5 min}; seconds are cut off. */
    public static String hours(Duration time) {
        return text("common.hours-and-minutes", time.toHours(), time.toMinutesPart());
    }

    public ZoneId zone() {
        return zone;
    }

    /** What the zone is called on screens. */
    public String zoneName() {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /**
     * For instance {@code 2012-08-03 14:32:10}.
     *
     * @param t UTC seconds since 1970-01-01, a fraction is cut off
     */
    public String exact(double t) {
        return EXACT.format(at(t));
    }

    /**
     * For instance {@code 3 Aug 14:32}.
     *
     * @param t UTC seconds since 1970-01-01, a fraction is cut off
     */
    public String compact(double t) {
        return compact.format(at(t));
    }

    /**
     * For instance {@code 14:32:10}.
     *
     * @param t UTC seconds since 1970-01-01, a fraction is cut off
     */
    public String clock(double t) {
        return CLOCK.format(at(t));
    }

    /**
     * For instance {@code Fri 3 Aug 2012 14:32:10}.
     *
     * @param t UTC seconds since 1970-01-01, a fraction is cut off
     */
    public String withDay(double t) {
        return withDay.format(at(t));
    }

    /**
     * For instance {@code 3 Aug 2012}.
     *
     * @param t UTC seconds since 1970-01-01
     */
    public String day(double t) {
        return day.format(at(t));
    }

    /**
     * For instance {@code 3 Aug}.
     *
     * @param t UTC seconds since 1970-01-01
     */
    public String shortDay(double t) {
        return shortDay.format(at(t));
    }

    /**
     * From a day to a day, for instance {@code 3 Aug to 9 Aug 2012}; a day alone where both are the same.
     *
     * @param startT UTC seconds since 1970-01-01
     * @param endT the same, not earlier
     */
    public String days(double startT, double endT) {
        if (at(startT).toLocalDate().equals(at(endT).toLocalDate())) {
            return day(startT);
        }
        return text("common.from-to", at(startT).getYear() == at(endT).getYear() ? shortDay(startT) : day(startT), day(endT));
    }

    public ZonedDateTime at(double t) {
        return Instant.ofEpochSecond((long) Math.floor(t)).atZone(zone);
    }
}
