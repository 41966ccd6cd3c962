package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import java.time.Duration;
import java.util.Optional;

/** Estimates how long a step of a task still takes, from how fast it went since it began. One thread. */
final class RemainingTime {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private String step = "";
    private long beganNanos;
    private long doneAtStart;

    /**
     * @param total units in all, negative where unknown
     * @param nowNanos a clock that only runs forward
     * @return empty until the step went on for a second, and where its end is not known
     */
    Optional<Duration> after(String nowStep, long done, long total, long nowNanos) {
        if (!nowStep.equals(step) || done < doneAtStart) {
            step = nowStep;
            beganNanos = nowNanos;
            doneAtStart = done;
        }
        long spentNanos = nowNanos - beganNanos;
        long gone = done - doneAtStart;
        if (total <= 0 || gone <= 0 || spentNanos < NANOS_PER_SECOND) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) (spentNanos / (double) gone * Math.max(0, total - done))));
    }

    /** For instance {@code about 3 min left}: as coarse as such an estimate is. */
    static String inWords(Duration left) {
        long s = left.toSeconds();
        if (s < 5) {
            return text("tasks.a-few-seconds-left");
        }
        if (s < 55) {
            return text("tasks.about-seconds-left", (s + 4) / 5 * 5);
        }
        long minutes = (s + 30) / 60;
        return minutes < 60 ? text("tasks.about-minutes-left", minutes) : text("tasks.about-hours-left", minutes / 60, minutes % 60);
    }
}
