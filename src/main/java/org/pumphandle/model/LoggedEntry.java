package org.pumphandle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leaf with its details, as it is shown.
 *
 * @param detail none once they are erased
 * @param erasedAt when the details were erased, or never
 */
public record LoggedEntry(LogLeaf leaf, @Nullable LogDetail detail, @Nullable Instant erasedAt) {
}
