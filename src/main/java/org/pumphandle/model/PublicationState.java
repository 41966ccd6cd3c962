package org.pumphandle.model;

import java.util.Locale;

/** Where a publication stands. */
public enum PublicationState {
    PREPARED, RETURNED, APPROVED;

    /** The word in files and commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
