package org.pumphandle.model;

import java.time.LocalDate;

/**
 * How many persons there were in each cell of a grid on a day. Such a question has one answer for good.
 *
 * @param grid name of the fixed grid
 * @param day in the station's time zone
 */
public record DayQuestion(SpreadMeasure measure, String grid, LocalDate day) {
}
