package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

/**
 * The time from the onset of a case to the onset of those it infected: a gamma distribution shifted by one day, so that nobody infects anybody on
 * the day of the own onset.
 *
 * @param meanDays (1, 60]
 * @param sdDays standard deviation, (0, 60]
 */
public record SerialInterval(double meanDays, double sdDays) {
    private static final double LONGEST_DAYS = 60;

    /** As the definitions have it. */
    public static final SerialInterval USUAL = new SerialInterval(5.8, 3.1);

    public SerialInterval {
        if (!(meanDays > 1 && meanDays <= LONGEST_DAYS && sdDays > 0 && sdDays <= LONGEST_DAYS)) {
            throw new IllegalArgumentException(message("model.serial-interval-must-be", meanDays, sdDays));
        }
    }
}
