package org.pumphandle.custody;

/** A key is missing, does not fit, or may not be used for this; the message says what to do and is meant for the user. */
public final class CustodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CustodyException(String message) {
        super(message);
    }

    CustodyException(String message, Throwable cause) {
        super(message, cause);
    }
}
