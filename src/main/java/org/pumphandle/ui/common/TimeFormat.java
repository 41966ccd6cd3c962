package org.pumphandle.ui.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants in the station's zone, the same on every machine. Immutable. */
public final class TimeFormat {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WITH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final ZoneId zone;

    public TimeFormat(ZoneId zone) {
        this.zone = zone;
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
        return COMPACT.format(at(t));
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
        return WITH_DAY.format(at(t));
    }

    /**
     * For instance {@code 3 Aug 2012}.
     *
     * @param t UTC seconds since 1970-01-01
     */
    public String day(double t) {
        return DAY.format(at(t));
    }

    public ZonedDateTime at(double t) {
        return Instant.ofEpochSecond((long) Math.floor(t)).atZone(zone);
    }
}
