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
     * @param alsoOf other cases of the same person, of which the same was taken out
     */
    public record Outcome(String caseId, String consentId, Instant at, ErasedHistory erased, int forms, List<String> alsoOf) {
        public Outcome {
            alsoOf = List.copyOf(alsoOf);
        }

        /** For the user: what was done, and what is left to do by hand. */
        public List<String> inWords() {
            var lines = new ArrayList<String>();
            lines.add(message("station.consent-of-case-is-withdrawn", consentId, caseId));
            if (!alsoOf.isEmpty()) {
                lines.add(message("station.the-same-was-done-of", String.join(", ", alsoOf)));
            }
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
        return Job.of(message("station.withdraw-consent-of-case", caseId), (progress, cancellation) -> {
            station.gate().requireRole(Action.CONSENT_WITHDRAWN, List.of(caseId));
            return station.gate().passing(Action.CONSENT_WITHDRAWN, station.store().duplicates().together(caseId), "", () -> {
                cancellation.throwIfCancelled();
                progress.report(message("station.erasing"), 0, 1);
                return station.store().inTransaction(() -> withdrawOfPerson(station, caseId, station.now()));
            });
        });
    }

    /** Whoever withdraws one of two consents means what is held of the person. */
    private static Outcome withdrawOfPerson(Station station, String caseId, Instant at) {
        var together = station.store().duplicates().together(caseId);
        together.stream().sorted().forEach(station.store().consents()::hold);
        var outcome = withdraw(station, caseId, at);
        var others = together.stream().filter(id -> !id.equals(caseId)).toList();
        var erased = outcome.erased();
        int forms = outcome.forms();
        for (var id : others) {
            var consent = station.recorded(id).consent();
            if (consent == null || consent.withdrawnAt() != null) {
                erased = erased.plus(eraseAndClose(station, id, at));
            } else {
                var other = withdraw(station, id, at);
                erased = erased.plus(other.erased());
                forms += other.forms();
            }
        }
        return new Outcome(caseId, outcome.consentId(), at, erased, forms, others);
    }

    private static Outcome withdraw(Station station, String caseId, Instant at) {
        var consent = station.recorded(caseId).consent();
        if (consent == null) {
            throw new StationException(message("station.case-has-no-consent-that", caseId));
        }
        if (consent.withdrawnAt() != null) {
            throw new StationException(
                    message("station.consent-of-case-was-withdrawn-before", consent.id(), caseId, consent.withdrawnAt()));
        }
        var erased = eraseAndClose(station, caseId, at);
        int forms = station.store().consents().withdraw(caseId, consent, at);
        return new Outcome(caseId, consent.id(), at, erased, forms, List.of());
    }

    private static ErasedHistory eraseAndClose(Station station, String caseId, Instant at) {
        var erased = station.store().eraser().eraseOutside(caseId, Window.EMPTY, at);
        eraseIdentity(station, caseId);
        station.store().tracing().put(caseId, CaseStatus.CLOSED, ClosingReason.NO_CONSENT, station.account().number(), at);
        return erased;
    }

    /**
     * The one place where what correlates a case with a person is erased, inside the transaction that withdraws the consent, narrows it or records
     * one without that purpose.
     */
    static void eraseIdentity(Station station, String caseId) {
        station.store().duplicates().forget(caseId);
        if (station.store().identities().erase(caseId)) {
            station.gate().note(Action.IDENTITY_ERASED, List.of(caseId), "the consent does not cover it any more");
        }
    }
}
