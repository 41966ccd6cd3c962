package org.pumphandle.station;

import java.util.Optional;
import org.pumphandle.model.RecordedImport;

/**
 * All that is shown of one import.
 *
 * @param recorded with its rejected rows
 * @param whyNotUndone why it cannot be undone now, and what to do; empty where it can
 */
public record ImportReview(RecordedImport recorded, Optional<String> whyNotUndone) {
}
