package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;

/**
 * That one case infected another, as a tracer learnt it.
 *
 * @param number by which it is taken back
 * @param reason how that is known; no name, no number
 * @param by name of the account that entered it
 */
public record EnteredLink(long number, String infector, String infectee, String reason, String by, Instant at) {
    /** Longest reason, in characters. */
    public static final int MOST_CHARACTERS = 500;

    /**
     * A reason as it is kept.
     *
     * @throws IllegalArgumentException where it may not be one: says why
     */
    public static String checkedReason(String reason) {
        return PlainText.checked(message("model.a-reason-of-a-link"), reason, MOST_CHARACTERS);
    }
}
