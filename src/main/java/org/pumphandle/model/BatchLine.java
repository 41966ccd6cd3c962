package org.pumphandle.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message of a batch: to whom is known here by the contact reference alone.
 *
 * @param message the message's number
 * @param line the place in the batch, from 1
 * @param exposure what it rests on; null once the case's consent was withdrawn
 * @param carrier whose subscriber it is; empty where unnamed
 * @param rejection why a supervisor struck it out; null where none did
 * @param retracts the message that it takes back; null for a warning
 */
public record BatchLine(long message, int line, @Nullable Exposure exposure, String carrier, @Nullable String rejection,
        @Nullable Long retracts) {

    /**
     * What the subscriber had, as it was found when the batch was composed.
     *
     * @param day UTC day of the first instant
     * @param chance see {@link Contact#chance}
     * @param minutes time in vicinity
     * @param evidence what the accuracies leave certain
     */
    public record Exposure(String caseId, String reference, LocalDate day, double chance, double minutes, Evidence evidence) {
    }

    public Optional<Exposure> exposed() {
        return Optional.ofNullable(exposure);
    }

    /** Whether it is to be sent: nobody struck it out, and what it rests on still holds. */
    public boolean isIn() {
        return exposure != null && rejection == null;
    }
}
