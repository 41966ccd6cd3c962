package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.Tracing;

/** Where the work on a case stands, in words. */
final class StatusWords {

    private StatusWords() {
    }

    static String of(CaseStatus status) {
        return switch (status) {
            case NEW -> text("casework.new");
            case BEING_TRACED -> text("casework.being-traced");
            case CLOSED -> text("casework.closed");
        };
    }

    static String of(ClosingReason reason) {
        return switch (reason) {
            case CONTACTS_WARNED -> text("casework.contacts-found-and-warned");
            case NO_CONTACTS -> text("casework.no-contacts");
            case NO_HISTORY -> text("casework.no-location-history");
            case NOT_REACHED -> text("casework.cannot-be-reached");
            case NO_CONSENT -> text("casework.no-consent");
            case DUPLICATE -> text("casework.duplicate");
        };
    }

    /** Why a case was closed; empty where it is not. */
    static String closed(Tracing tracing) {
        var reason = tracing.reason();
        return reason == null ? "" : of(reason);
    }
}
