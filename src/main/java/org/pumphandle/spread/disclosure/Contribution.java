package org.pumphandle.spread.disclosure;

import java.time.LocalDate;

/**
 * What a person contributes: presence in a cell on a day.
 *
 * @param person any name that is the same for one person
 * @param minutes how much of that day speaks for this cell
 */
public record Contribution<C extends Comparable<C>>(String person, LocalDate day, C cell, double minutes) {
}
