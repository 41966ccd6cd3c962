package org.pumphandle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final QuietHours JERUSALEM = QuietHours.atNight(ZoneId.of("Asia/Jerusalem"));
    private static final QuietHours NEW_YORK = QuietHours.atNight(ZoneId.of("America/New_York"));

    private static boolean isQuiet(QuietHours hours, String instant) {
        return hours.cover(Instant.parse(instant));
    }

    @Test
    void theClockOfTheRecipientsCounts() {
        assertThat(isQuiet(JERUSALEM, "2026-01-10T18:59:59Z")).isFalse();
        assertThat(isQuiet(JERUSALEM, "2026-01-10T19:00:00Z")).isTrue();
        assertThat(isQuiet(JERUSALEM, "2026-01-11T05:59:59Z")).isTrue();
        assertThat(isQuiet(JERUSALEM, "2026-01-11T06:00:00Z")).isFalse();
        assertThat(isQuiet(NEW_YORK, "2026-01-10T19:00:00Z")).isFalse();
    }

    @Test
    void inSummerTheyBeginAnHourEarlierByUniversalTime() {
        assertThat(isQuiet(JERUSALEM, "2026-07-10T18:00:00Z")).isTrue();
        assertThat(isQuiet(JERUSALEM, "2026-07-11T05:00:00Z")).isFalse();
    }

    @Test
    void theNightOfTheChangeToSummerTimeEndsAnHourSooner() {
        // 8 March 2026, New York: 02:00 becomes 03:00.
        assertThat(isQuiet(NEW_YORK, "2026-03-08T02:00:00Z")).isTrue();
        assertThat(isQuiet(NEW_YORK, "2026-03-08T11:59:59Z")).isTrue();
        assertThat(isQuiet(NEW_YORK, "2026-03-08T12:00:00Z")).isFalse();
        assertThat(isQuiet(NEW_YORK, "2026-03-07T12:59:59Z")).isTrue();
    }

    @Test
    void anHourThatIsShownTwiceIsQuietTwice() {
        var anHour = new QuietHours(LocalTime.of(1, 0), LocalTime.of(2, 0), ZoneId.of("America/New_York"));
        // 1 November 2026: 02:00 becomes 01:00.
        assertThat(isQuiet(anHour, "2026-11-01T05:30:00Z")).isTrue();
        assertThat(isQuiet(anHour, "2026-11-01T06:30:00Z")).isTrue();
        assertThat(isQuiet(anHour, "2026-11-01T07:00:00Z")).isFalse();
    }

    @Property(tries = 200)
    void withoutQuietHoursNoMomentIsQuiet(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(max = 23) int hour) {
        assertThat(QuietHours.none().cover(Instant.ofEpochSecond(second))).isFalse();
        var never = new QuietHours(LocalTime.of(hour, 0), LocalTime.of(hour, 0), ZoneId.of("Asia/Kolkata"));
        assertThat(never.cover(Instant.ofEpochSecond(second))).isFalse();
    }

    @Property(tries = 200)
    void aMomentIsQuietAtNightOrByDayAndNeverInBoth(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        var day = new QuietHours(LocalTime.of(8, 0), LocalTime.of(21, 0), ZoneId.of("Asia/Jerusalem"));
        var moment = Instant.ofEpochSecond(second);
        assertThat(day.cover(moment)).isNotEqualTo(JERUSALEM.cover(moment));
    }
}
