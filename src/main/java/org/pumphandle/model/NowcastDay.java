package org.pumphandle.model;

import java.time.LocalDate;

/**
 * How many cases of a day of onset are to be expected once all are recorded.
 *
 * @param day of onset
 * @param known cases recorded by now
 * @param share of the day's cases that is recorded by now, as the delays so far tell; (0, 1]
 * @param expected cases in the end
 * @param low with a chance of 97.5 % there will be at least so many
 * @param high with a chance of 97.5 % there will be at most so many
 */
public record NowcastDay(LocalDate day, int known, double share, double expected, double low, double high) {
}
