package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case's recorded permission, with the fields of ISO/IEC TS 27560.
 *
 * @param id the record's number on paper or in the ministry's system, not blank ({@code record_id})
 * @param version from 1, counted up by every change
 * @param at when it was given ({@code event_time})
 * @param purposes what it was given for ({@code purposes})
 * @param scope which days of the history were given
 * @param expiresAt from when on it does not hold any more, or null where that is not limited ({@code validity_duration})
 * @param withdrawnAt when it was taken back, or null
 * @param terms what the person was told, and by whom
 */
public record Consent(String id, int version, Instant at, Set<Purpose> purposes, ConsentScope scope, @Nullable Instant expiresAt,
        @Nullable Instant withdrawnAt, ConsentTerms terms) {
    private static final int LONGEST_ID = 200;

    public Consent {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(message("model.a-consent-record-needs-its", LONGEST_ID));
        }
        if (version < 1) {
            throw new IllegalArgumentException(message("model.version-of-consent-versions-count", version, id));
        }
        if (expiresAt != null && !expiresAt.isAfter(at)) {
            throw new IllegalArgumentException(message("model.consent-expires-at-not-after", id, expiresAt, at));
        }
        purposes = Set.copyOf(purposes);
    }

    /** As a case line list gives it: everything else is stated as not known. */
    public Consent(String id, Instant at, Set<Purpose> purposes) {
        this(id, 1, at, purposes, ConsentScope.UNLIMITED, null, null, ConsentTerms.OF_LINE_LIST);
    }

    public boolean covers(Purpose purpose) {
        return purposes.contains(purpose);
    }

    public ConsentStatus status(Instant now) {
        if (withdrawnAt != null) {
            return ConsentStatus.WITHDRAWN;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? ConsentStatus.EXPIRED : ConsentStatus.GIVEN;
    }

    /** The next version, that says it was taken back. */
    public Consent withdrawn(Instant when) {
        return new Consent(id, version + 1, at, purposes, scope, expiresAt, when, terms);
    }

    /** The same with another version number. */
    public Consent asVersion(int number) {
        return new Consent(id, number, at, purposes, scope, expiresAt, withdrawnAt, terms);
    }

    /** The same as a line list has it that gives another time or other purposes; what a line list cannot say stays. */
    public Consent restated(Instant given, Set<Purpose> forPurposes) {
        return new Consent(id, version, given, forPurposes, scope, expiresAt, withdrawnAt, terms);
    }

    /** Whether it can be given after another was withdrawn: line lists often state a day alone, so that day counts whole. */
    public boolean isGivenAfter(Instant withdrawal) {
        return !at.isBefore(withdrawal.truncatedTo(ChronoUnit.DAYS));
    }
}
