package org.pumphandle.search;

/** The index cannot be read or written as it is; it is to be made anew. */
public final class DamagedIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
