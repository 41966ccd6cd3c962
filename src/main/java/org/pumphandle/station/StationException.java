package org.pumphandle.station;

/** Something the user asked for cannot be done; the message says what was found and what to do, and may be shown as it is. */
public final class StationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StationException(String message) {
        super(message);
    }

    public StationException(String message, Throwable cause) {
        super(message, cause);
    }
}
