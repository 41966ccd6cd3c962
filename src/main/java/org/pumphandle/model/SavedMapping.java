package org.pumphandle.model;

import java.time.Instant;

/**
 * A column mapping that the station keeps for a carrier's next file.
 *
 * @param carrier the name it is kept under
 * @param usedAt when it was last saved or imported with
 */
public record SavedMapping(String carrier, ColumnChoice columns, Instant usedAt) {
}
