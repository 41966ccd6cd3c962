package org.pumphandle.model;

import java.time.Instant;

/**
 * One message in a carrier's hand-off file.
 *
 * @param token the carrier's own pseudonym of the recipient
 * @param template which text it was made of
 * @param language as a BCP 47 tag
 * @param notBefore when it may be sent at the earliest
 * @param expires from when on it comes too late
 * @param text as it is to be read
 */
public record HandOffLine(long batch, String token, String template, String language, Instant notBefore, Instant expires, String text) {

    /** Without token and text. */
    @Override
    public String toString() {
        return "HandOffLine[batch " + batch + "]";
    }
}
