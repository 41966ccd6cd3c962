package org.pumphandle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are asked for; what is not set lets all through.
 *
 * @param from first instant
 * @param to first instant after
 */
public record LogFilter(@Nullable Instant from, @Nullable Instant to, @Nullable Integer account, @Nullable Action action,
        @Nullable String caseId) {
    /** All entries. */
    public static final LogFilter ALL = new LogFilter(null, null, null, null, null);

    public static LogFilter ofCase(String caseId) {
        return new LogFilter(null, null, null, null, caseId);
    }
}
