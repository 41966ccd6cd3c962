package org.pumphandle.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was warned says that it is wrong. Who that is nobody knows: the code alone says which message it is about.
 *
 * @param message the message's number
 * @param batch the batch that it was in
 * @param preparedBy the account that prepared that batch, which does not decide
 * @param takenBy the account that took the appeal
 * @param note what was said, without saying who
 * @param decision null while it waits
 */
public record Appeal(long message, long batch, int preparedBy, int takenBy, Instant takenAt, String note, @Nullable Decision decision) {
    /** An appeal is decided within this time. */
    public static final Duration DECIDED_WITHIN = Duration.ofHours(24);

    /**
     * @param isUpheld whether the warning was wrong
     * @param reason in the words of who decided
     */
    public record Decision(int by, Instant at, boolean isUpheld, String reason) {
    }

    /** Until when it is to be decided. */
    public Instant dueAt() {
        return takenAt.plus(DECIDED_WITHIN);
    }
}
