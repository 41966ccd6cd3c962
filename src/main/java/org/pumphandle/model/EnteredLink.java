package org.pumphandle.model;

import java.time.Instant;

/**
 * That one case infected another, as a tracer learnt it.
 *
 * @param number by which it is taken back
 * @param reason how that is known; no name, no number
 * @param by name of the account that entered it
 */
public record EnteredLink(long number, String infector, String infectee, String reason, String by, Instant at) {
}
