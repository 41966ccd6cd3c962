package org.pumphandle.notice;

/** A batch is not what a supervisor approved. The message says what does not fit. */
public final class NotApprovedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotApprovedException(String message) {
        super(message);
    }
}
