package org.pumphandle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a tracer's work on a case stands.
 *
 * @param reason why it was closed; null where it is not
 * @param by name of the account that changed it last; empty where it is new
 * @param at when; null where it is new
 */
public record Tracing(CaseStatus status, @Nullable ClosingReason reason, String by, @Nullable Instant at) {
    public static final Tracing NEW = new Tracing(CaseStatus.NEW, null, "", null);

    public Tracing {
        if ((status == CaseStatus.CLOSED) != (reason != null)) {
            throw new IllegalArgumentException("a case is closed with a reason, and has none otherwise");
        }
    }

    public boolean isClosed() {
        return status == CaseStatus.CLOSED;
    }
}
