package org.pumphandle.notice;

import org.jspecify.annotations.Nullable;

/** Nothing can be sent as things are; the message says what to do, is meant for the user, and holds no address. */
public final class SendingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SendingException(String message) {
        this(message, null);
    }

    /** @param cause one whose message holds no address either */
    public SendingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
