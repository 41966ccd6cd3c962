package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import org.pumphandle.model.Action;
import org.pumphandle.station.CaseSummary;

/** What a case needs next. */
public enum NextStep {
    /** A positive test is not recorded. */
    RECORD_TEST(Action.CASES_IMPORTED), RECORD_CONSENT(Action.CONSENT_RECORDED), IMPORT_HISTORY(Action.HISTORY_IMPORTED), MATCH(
            Action.CASE_MATCHED),
    /** Contacts were found. */
    WARN(Action.BATCH_COMPOSED),
    /** No contact was found. */
    CLOSE(Action.CASE_STATUS_CHANGED), TRACE_AGAIN(Action.CASE_STATUS_CHANGED);

    private final Action action;

    NextStep(Action action) {
        this.action = action;
    }

    /** What who takes it must be allowed to do. */
    public Action action() {
        return action;
    }

    static NextStep of(CaseSummary summary) {
        if (summary.tracing().isClosed()) {
            return TRACE_AGAIN;
        }
        if (summary.recorded().testPositiveAt() == null) {
            return RECORD_TEST;
        }
        if (summary.notExaminable().isPresent()) {
            return RECORD_CONSENT;
        }
        if (summary.fixes() == 0) {
            return IMPORT_HISTORY;
        }
        if (summary.rule().isEmpty()) {
            return MATCH;
        }
        return summary.contacts() == 0 ? CLOSE : WARN;
    }

    /** What is missing, in one sentence. */
    String sentence(CaseSummary summary) {
        return switch (this) {
            case RECORD_TEST -> text("casework.no-positive-test-is-recorded");
            case RECORD_CONSENT -> text("casework.it-may-not-be-examined", summary.notExaminable().orElse(""));
            case IMPORT_HISTORY -> text("casework.its-location-history-is-missing");
            case MATCH -> text("casework.it-was-not-matched-yet");
            case WARN -> text("casework.contacts-were-found", summary.contacts());
            case CLOSE -> text("casework.no-contact-was-found");
            case TRACE_AGAIN -> text("casework.it-is-closed", StatusWords.closed(summary.tracing()));
        };
    }

    /** What its button says. */
    String label() {
        return switch (this) {
            case RECORD_TEST -> text("casework.import-the-line-list");
            case RECORD_CONSENT -> text("casework.record-the-consent");
            case IMPORT_HISTORY -> text("casework.import-the-history");
            case MATCH -> text("casework.match-this-case");
            case WARN -> text("casework.warn-them");
            case CLOSE -> text("casework.close-the-case");
            case TRACE_AGAIN -> text("casework.open-it-again");
        };
    }

    /** Whether it stops with the mandate. */
    boolean isUnderMandate() {
        return switch (this) {
            case RECORD_TEST, IMPORT_HISTORY, MATCH -> true;
            case RECORD_CONSENT, WARN, CLOSE, TRACE_AGAIN -> false;
        };
    }
}
