package org.pumphandle.model;

import java.time.Instant;

/**
 * One version of a consent record, as it is kept.
 *
 * @param recordedAt when it was written into the station
 * @param isCurrent whether it is the one that counts
 * @param hasForm whether a scanned form is attached
 */
public record ConsentVersion(Consent consent, Instant recordedAt, boolean isCurrent, boolean hasForm) {
}
