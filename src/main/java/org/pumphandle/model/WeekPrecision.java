package org.pumphandle.model;

import java.time.LocalDate;

/**
 * What became of the warnings that were approved in a week. Of most warned subscribers nothing is ever heard.
 *
 * @param monday the week's first day
 * @param warnings that went out
 * @param upheld taken back after an appeal
 * @param positive whose subscriber was later a case, and consented to be known as such
 */
public record WeekPrecision(LocalDate monday, long warnings, long upheld, long positive) {
}
