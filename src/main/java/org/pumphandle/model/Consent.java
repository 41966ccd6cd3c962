package org.pumphandle.model;

import java.time.Instant;
import java.util.Set;

/**
 * A case's recorded permission.
 *
 * @param id the record's number on paper or in the ministry's system, not blank
 * @param at when it was given
 * @param purposes what it was given for
 */
public record Consent(String id, Instant at, Set<Purpose> purposes) {

    public Consent {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a consent record needs its number (consent_id)");
        }
        purposes = Set.copyOf(purposes);
    }

    public boolean covers(Purpose purpose) {
        return purposes.contains(purpose);
    }
}
