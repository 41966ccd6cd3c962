package org.pumphandle.audit;

/** A file of the log or of a head cannot be read as one; the message names file and line, and what to do. */
public final class LogFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogFileException(String message) {
        super(message);
    }

    LogFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
