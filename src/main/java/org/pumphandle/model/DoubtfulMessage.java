package org.pumphandle.model;

import java.time.Instant;

/**
 * A message of which nobody knows whether the carrier has it.
 *
 * @param reason why not
 * @param since when it came into doubt
 */
public record DoubtfulMessage(long number, long batch, String carrier, String reason, Instant since) {
}
