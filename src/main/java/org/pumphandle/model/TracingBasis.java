package org.pumphandle.model;

import java.util.Locale;

/** What is recorded that a case may be traced by. Whether a consent has expired is not in it: that changes with the day. */
public enum TracingBasis {
    CONSENTED, NO_TEST, NO_CONSENT, WITHDRAWN;

    /** The word in filters, such as {@code status:no-consent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static TracingBasis of(Case recorded) {
        var consent = recorded.consent();
        if (recorded.testPositiveAt() == null) {
            return NO_TEST;
        }
        if (consent == null) {
            return NO_CONSENT;
        }
        return consent.withdrawnAt() == null ? CONSENTED : WITHDRAWN;
    }
}
