package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.FollowUp;
import org.pumphandle.model.Note;

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
            MergeCases.requireNotMerged(station, caseId);
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

    /** What is written of a case, and of those merged into it as if it were of this one: numbers of notes and follow-ups are those of the station. */
    static CaseWork work(Station station, String caseId) {
        var store = station.store();
        var notes = new ArrayList<Note>();
        var followUps = new ArrayList<FollowUp>();
        var unsent = new TreeSet<Long>();
        for (var id : store.duplicates().under(caseId)) {
            store.notes().of(id).forEach(note -> notes.add(note.of(caseId)));
            store.followUps().of(id).forEach(one -> followUps.add(one.of(caseId)));
            unsent.addAll(store.batchLines().unsentOf(id));
        }
        notes.sort(Comparator.comparingLong((Note note) -> note.key().number()).reversed());
        followUps.sort(FollowUp.IN_ORDER);
        return new CaseWork(store.tracing().of(caseId), notes, followUps, List.copyOf(unsent));
    }
}
