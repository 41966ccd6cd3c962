package org.pumphandle.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person reported to the station. Only with a positive test and consent is it a case whose trajectory may be examined: see {@link ExaminableCase}.
 *
 * @param id the ministry's number of the case, not blank, at most 64 characters
 * @param testPositiveAt when the sample that tested positive was taken, or null where none is recorded
 * @param onset symptom onset, or null for a case without symptoms
 * @param isolation when isolation began, or null where it did not
 * @param consent the recorded permission, or null where there is none
 */
public record Case(String id, @Nullable Instant testPositiveAt, @Nullable Instant onset, @Nullable Instant isolation,
        @Nullable Consent consent) {

    public Case {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("case_id '" + id + "' must have 1 to 64 characters");
        }
    }

    /** Why this case may not be examined now, in words for the user; empty where it may. */
    public Optional<String> whyNotExaminable() {
        return whyNot(Purpose.CONTACT_TRACING, Instant.now());
    }

    /** Why this case does not serve a purpose at a moment, in words for the user; empty where test and consent allow it. */
    public Optional<String> whyNot(Purpose purpose, Instant now) {
        if (testPositiveAt == null) {
            return Optional.of("no positive test is recorded");
        }
        if (consent == null) {
            return Optional.of("no consent is recorded");
        }
        return switch (consent.status(now)) {
            case WITHDRAWN -> Optional.of("consent " + consent.id() + " was withdrawn");
            case EXPIRED -> Optional.of("consent " + consent.id() + " has expired");
            case GIVEN -> consent.covers(purpose)
                    ? Optional.empty()
                    : Optional.of("consent " + consent.id() + " does not cover " + purpose.code());
        };
    }
}
