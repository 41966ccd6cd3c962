package org.pumphandle.cluster;

/** A lake, a query or a cluster cannot be used: what was found, where, and what to do. Never names a subscriber or a place. */
public final class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LakeException(String message) {
        super(message);
    }

    public LakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
