package org.pumphandle.exchange;

/** A file cannot be taken; the message names file, line and field where there are any, and what to do. It never holds a raw number. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }

    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
