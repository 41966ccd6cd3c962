package org.pumphandle.model;

import java.util.Locale;

/** Where a batch stands. */
public enum BatchState {
    DRAFT, SUBMITTED, RETURNED, APPROVED, SENDING, SENT, CLOSED;

    /** The word on screens and in exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
