package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.ErasedHistory;
import org.pumphandle.model.Window;

/**
 * Takes a case's consent back: the case cannot be examined any more, and its history, all that was found by it, the notes and the scanned form are erased, all
 * or nothing, and the case is closed. It cannot be undone. That a consent was given and withdrawn stays on record. What was erased leaves the disk when the station is closed,
 * as its file only grows while it is open.
 */
public final class WithdrawConsent {

    private WithdrawConsent() {
    }

    /**
     * What was taken out.
     *
     * @param consentId the number of the record
     * @param forms scanned forms
     */
    public record Outcome(String caseId, String consentId, Instant at, ErasedHistory erased, int forms) {

        /** For the user: what was done, and what is left to do by hand. */
        public List<String> inWords() {
            var lines = new ArrayList<String>();
            lines.add(message("station.consent-of-case-is-withdrawn", consentId, caseId));
            lines.add(message("station.erased", erased.fixes(), erased.contacts(), erased.references(), forms, erased.notes(),
                    erased.imports()));
            lines.add(erased.filesOutside().isEmpty()
                    ? message("station.delete-by-hand")
                    : message("station.delete-by-hand-and", String.join(", ", erased.filesOutside())));
            return List.copyOf(lines);
        }

    }

    /** @throws StationException where no consent is recorded, or it was withdrawn before */
    public static Job<Outcome> job(Station station, String caseId) {
        return station.gate().job(Action.CONSENT_WITHDRAWN, List.of(caseId), message("station.withdraw-consent-of-case", caseId),
                (progress, cancellation) -> {
                    cancellation.throwIfCancelled();
                    progress.report(message("station.erasing"), 0, 1);
                    return station.store().inTransaction(() -> withdraw(station, caseId, station.now()));
                });
    }

    private static Outcome withdraw(Station station, String caseId, Instant at) {
        station.store().consents().hold(caseId);
        var consent = station.recorded(caseId).consent();
        if (consent == null) {
            throw new StationException(message("station.case-has-no-consent-that", caseId));
        }
        if (consent.withdrawnAt() != null) {
            throw new StationException(
                    message("station.consent-of-case-was-withdrawn-before", consent.id(), caseId, consent.withdrawnAt()));
        }
        var erased = station.store().eraser().eraseOutside(caseId, Window.EMPTY, at);
        eraseIdentity(station, caseId);
        int forms = station.store().consents().withdraw(caseId, consent, at);
        station.store().tracing().put(caseId, CaseStatus.CLOSED, ClosingReason.NO_CONSENT, station.account().number(), at);
        return new Outcome(caseId, consent.id(), at, erased, forms);
    }

    /**
     * The one place where what correlates a case with a person is erased, inside the transaction that withdraws the consent, narrows it or records
     * one without that purpose.
     */
    static void eraseIdentity(Station station, String caseId) {
        if (station.store().identities().erase(caseId)) {
            station.gate().note(Action.IDENTITY_ERASED, List.of(caseId), "the consent does not cover it any more");
        }
    }
}
