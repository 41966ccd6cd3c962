package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.ClosingReason;

/** Where the work on a case stands: it begins, it ends with a reason, and it can be taken up again. */
public final class CaseTracing {

    private CaseTracing() {
    }

    /** Says that the case is being traced; a closed one is opened again. */
    public static Job<CaseWork> begin(Station station, String caseId) {
        return CaseDesk.writing(station, Action.CASE_STATUS_CHANGED, caseId, message("station.trace-case", caseId), () -> {
            if (station.store().tracing().of(caseId).isClosed()) {
                station.store().tracing().put(caseId, CaseStatus.BEING_TRACED, null, station.account().number(), station.now());
            }
        });
    }

    /**
     * Closes a case.
     *
     * @param isConfirmed whether it is closed although something stands open: a follow-up, or a batch that did not go out
     * @throws StationException where something stands open that was not confirmed; says what
     */
    public static Job<CaseWork> close(Station station, String caseId, ClosingReason reason, boolean isConfirmed) {
        return CaseDesk.writing(station, Action.CASE_STATUS_CHANGED, caseId, message("station.close-case", caseId), () -> {
            var work = CaseDesk.work(station, caseId);
            if (work.hasLooseEnds() && !isConfirmed) {
                throw new StationException(message("station.case-is-not-closed-as", caseId, inWords(work)));
            }
            station.store().tracing().put(caseId, CaseStatus.CLOSED, reason, station.account().number(), station.now());
        });
    }

    private static String inWords(CaseWork work) {
        int followUps = work.openFollowUps().size();
        int unsent = work.unsentBatches().size();
        if (followUps == 0) {
            return message("station.batches-did-not-go-out", unsent, numbers(work.unsentBatches()));
        }
        return unsent == 0
                ? message("station.follow-ups-are-to-be-done", followUps)
                : message("station.follow-ups-and-batches", followUps, unsent, numbers(work.unsentBatches()));
    }

    private static String numbers(List<Long> batches) {
        return batches.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
