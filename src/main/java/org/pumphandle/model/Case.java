package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

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
            throw new IllegalArgumentException(message("model.case-id-must-have-1", id));
        }
    }

    /** Why this case may not be examined now, in words for the user; empty where it may. */
    public Optional<String> whyNotExaminable() {
        return whyNot(Purpose.CONTACT_TRACING, Instant.now());
    }

    /** Why this case does not serve a purpose at a moment, in words for the user; empty where test and consent allow it. */
    public Optional<String> whyNot(Purpose purpose, Instant now) {
        if (testPositiveAt == null) {
            return Optional.of(message("model.no-positive-test-is-recorded"));
        }
        if (consent == null) {
            return Optional.of(message("model.no-consent-is-recorded"));
        }
        return switch (consent.status(now)) {
            case WITHDRAWN -> Optional.of(message("model.consent-was-withdrawn", consent.id()));
            case EXPIRED -> Optional.of(message("model.consent-has-expired", consent.id()));
            case GIVEN -> consent.covers(purpose)
                    ? Optional.empty()
                    : Optional.of(message("model.consent-does-not-cover", consent.id(), named(purpose)));
        };
    }
}
