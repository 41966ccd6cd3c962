package org.pumphandle.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pumphandle.ui.common.TimeFormat;

/** Where the time axis has its marks: at round times of the zone, far enough apart to be read. */
final class TimeTicks {
    private static final double LEAST_PX = 84;
    private static final int[] STEPS_S = {1, 5, 15, 30, 60, 300, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
            1_209_600, 2_592_000, 7_776_000, 31_536_000};
    private static final int DAY_S = 86_400;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private TimeTicks() {
    }

    /** @param isDay whether a day begins there */
    record Tick(double t, String text, boolean isDay) {
    }

    static List<Tick> of(TimeScale scale, ZoneId zone) {
        int stepS = step(scale);
        var day = TimeFormat.spoken("common.pattern-weekday");
        var ticks = new ArrayList<Tick>();
        var at = Instant.ofEpochSecond((long) Math.floor(scale.fromT())).atZone(zone).truncatedTo(ChronoUnit.DAYS);
        if (stepS > DAY_S) {
            at = at.minusDays(Math.floorMod(at.toLocalDate().toEpochDay(), stepS / DAY_S));
        }
        while (at.toEpochSecond() <= scale.toT()) {
            if (at.toEpochSecond() >= scale.fromT()) {
                ticks.add(tick(at, stepS, ticks.isEmpty(), day));
            }
            at = next(at, stepS, scale.fromT());
        }
        return ticks;
    }

    private static int step(TimeScale scale) {
        for (int step : STEPS_S) {
            if (step * scale.pxPerSecond() >= LEAST_PX) {
                return step;
            }
        }
        return STEPS_S[STEPS_S.length - 1];
    }

    /** Steps of days follow the calendar, shorter ones the seconds, so that a day of 23 hours has 23; what lies left of the edge is jumped. */
    private static ZonedDateTime next(ZonedDateTime at, int stepS, double fromT) {
        if (stepS >= DAY_S) {
            return at.plusDays(stepS / DAY_S);
        }
        long steps = Math.max(1, (long) ((fromT - at.toEpochSecond()) / stepS));
        return at.plusSeconds(steps * stepS);
    }

    private static Tick tick(ZonedDateTime at, int stepS, boolean isFirst, DateTimeFormatter day) {
        boolean isDay = at.toLocalTime().toSecondOfDay() == 0;
        var clock = (stepS < 60 ? SECONDS : CLOCK).format(at);
        var text = isDay ? day.format(at) : isFirst ? day.format(at) + " " + clock : clock;
        return new Tick(at.toEpochSecond(), text, isDay);
    }
}
