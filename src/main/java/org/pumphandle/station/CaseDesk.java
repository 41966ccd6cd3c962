package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.CaseWork;

/**
 * What all that is written down of a case has in common: its leaf, one transaction, and that nobody withdraws the consent meanwhile. Where it was
 * withdrawn nothing more is written of the case. Whoever writes the first thing begins to trace it.
 */
final class CaseDesk {

    private CaseDesk() {
    }

    /** Writes, in one transaction. What is written may refuse a text by an {@link IllegalArgumentException}, whose message is for the user. */
    static Job<CaseWork> writing(Station station, Action action, String caseId, String title, Runnable writing) {
        return station.gate().job(action, List.of(caseId), title, (_, _) -> station.store().inTransaction(() -> {
            station.store().consents().hold(caseId);
            var consent = station.recorded(caseId).consent();
            if (consent != null && consent.withdrawnAt() != null) {
                throw new StationException(message("station.consent-of-case-was-withdrawn", consent.id(), caseId));
            }
            begin(station, caseId);
            try {
                writing.run();
            } catch (IllegalArgumentException e) {
                throw new StationException(String.valueOf(e.getMessage()), e);
            }
            return work(station, caseId);
        }));
    }

    private static void begin(Station station, String caseId) {
        if (station.store().tracing().of(caseId).status() == CaseStatus.NEW) {
            station.store().tracing().put(caseId, CaseStatus.BEING_TRACED, null, station.account().number(), station.now());
        }
    }

    static CaseWork work(Station station, String caseId) {
        var store = station.store();
        return new CaseWork(store.tracing().of(caseId), store.notes().of(caseId), store.followUps().of(caseId),
                store.batchLines().unsentOf(caseId));
    }
}
