package org.pumphandle.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message is meant for the user and holds no content of the store. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
