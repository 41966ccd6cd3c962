package org.pumphandle.model;

import java.util.Locale;

/** Where a tracer's work on a case stands. Whether the case may be traced at all is another thing: see {@link TracingBasis}. */
public enum CaseStatus {
    /** Nobody wrote anything of it yet. */
    NEW, BEING_TRACED,
    /** With a {@link ClosingReason}. */
    CLOSED;

    /** The word in filters, such as {@code status:being-traced}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
