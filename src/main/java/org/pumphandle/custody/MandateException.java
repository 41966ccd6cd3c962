package org.pumphandle.custody;

/** A mandate does not hold; the message says which part of it and is meant for the user. */
public final class MandateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MandateException(String message) {
        super(message);
    }

    MandateException(String message, Throwable cause) {
        super(message, cause);
    }
}
