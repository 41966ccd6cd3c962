package org.pumphandle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a case on the way from its onset to the first message; null where it did not happen or nobody knows.
 *
 * @param sample when the sample was taken that tested positive
 * @param recorded when the station first heard of it
 * @param matched when it was first matched
 * @param told when the first message that warned of it was out
 */
public record CaseTimes(String caseId, @Nullable Instant onset, @Nullable Instant sample, @Nullable Instant recorded,
        @Nullable Instant matched, @Nullable Instant told) {

    /** The same, as if it had not been matched. */
    public CaseTimes unmatched() {
        return new CaseTimes(caseId, onset, sample, recorded, null, told);
    }
}
