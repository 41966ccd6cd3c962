package org.pumphandle.model;

import java.time.Instant;

/**
 * A message that is ready to be sent. To whom is not said here: that is looked up as it is sent.
 *
 * @param number names it for good
 * @param batch that was approved with it
 * @param carrier whose subscriber gets it; empty for the carrier without a name
 * @param template which text it was made of
 * @param language of the text, as a BCP 47 tag
 * @param text as it is read; holds an appeal code
 * @param notBefore when it may be sent at the earliest
 * @param expiresAt from when on it comes too late
 */
public record QueuedMessage(long number, long batch, String carrier, String template, String language, String text, Instant notBefore,
        Instant expiresAt) {

    /** Without the text. */
    @Override
    public String toString() {
        return "QueuedMessage[" + number + " of batch " + batch + "]";
    }
}
