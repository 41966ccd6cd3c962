package org.pumphandle.model;

import java.util.Locale;

/** Why a case was closed. */
public enum ClosingReason {
    CONTACTS_WARNED, NO_CONTACTS, NO_HISTORY, NOT_REACHED,
    /** It was never given, or it was withdrawn. */
    NO_CONSENT, DUPLICATE;

    /** The word on the command line, such as {@code contacts-warned}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
