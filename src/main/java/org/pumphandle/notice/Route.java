package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

/**
 * How messages to one carrier's subscribers leave.
 *
 * @param carrier as it stands with the messages; empty for the one without a name
 * @param quietHours of its subscribers
 */
public record Route(String carrier, WayOut way, QuietHours quietHours) {

    /** The carrier in words. */
    String named() {
        return carrier.isEmpty() ? message("notice.the-carrier") : carrier;
    }
}
