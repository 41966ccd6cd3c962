package org.pumphandle.model;

import java.util.Locale;

/** What kind of record the search box finds. */
public enum RecordKind {
    CASE, BATCH, IMPORT, NOTE,
    /** A line of the audit log. */
    LOG,
    /** A name on a street map of the station's own. */
    PLACE;

    /** The word in filters, such as {@code kind:batch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that is not known */
    public static RecordKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
