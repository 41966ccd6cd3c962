package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which days of the case's history the person gave, in UTC.
 *
 * @param firstDay the first of them, or null where the past is not limited
 * @param lastDay the last of them, all of it, or null where it is not limited
 */
public record ConsentScope(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {

    /** Every day. */
    public static final ConsentScope UNLIMITED = new ConsentScope(null, null);

    public ConsentScope {
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(message("model.the-scope-ends-on-before", lastDay, firstDay));
        }
    }

    /** All instants of these days. */
    public Window window() {
        return new Window(firstDay == null ? Long.MIN_VALUE : startOf(firstDay),
                lastDay == null ? Long.MAX_VALUE : startOf(lastDay.plusDays(1)) - 1);
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** The part of a trajectory that may be looked at. */
    public FixColumns within(FixColumns trajectory) {
        var window = window();
        var wanted = new boolean[trajectory.size()];
        boolean all = true;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = window.holds(trajectory.t(i));
            all &= wanted[i];
        }
        return all ? trajectory : trajectory.only(wanted);
    }

    /** For the user, such as {@code 2020-03-01 to 2020-03-14}. */
    public String inWords() {
        if (firstDay == null && lastDay == null) {
            return "every day";
        }
        return (firstDay == null ? "until " : firstDay + (lastDay == null ? " and later" : " to ")) + (lastDay == null ? "" : lastDay);
    }
}
