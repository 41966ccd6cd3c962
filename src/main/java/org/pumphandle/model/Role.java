package org.pumphandle.model;

import java.util.Locale;

/** What an account is for. One account belongs to one person and has one role. */
public enum Role {
    /** Cases, matching, preparing batches. */
    TRACER,
    /** Approving batches, identity together with a tracer, appeals. */
    SUPERVISOR,
    /** Log, mandate and reports; no personal data. */
    OVERSEER,
    /** Accounts and backup; no personal data. */
    ADMINISTRATOR;

    /** The word in files, commands and the store, such as {@code tracer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
