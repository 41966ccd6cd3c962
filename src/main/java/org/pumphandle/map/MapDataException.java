package org.pumphandle.map;

/** Geometry that cannot be read. The message is for the user: what was found, where, what is allowed. */
public class MapDataException extends RuntimeException {
    public MapDataException(String message) {
        super(message);
    }

    public MapDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
