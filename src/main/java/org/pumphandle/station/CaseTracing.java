package org.pumphandle.station;

import java.util.ArrayList;
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
        return CaseDesk.writing(station, Action.CASE_STATUS_CHANGED, caseId, "Trace case " + caseId, () -> {
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
        return CaseDesk.writing(station, Action.CASE_STATUS_CHANGED, caseId, "Close case " + caseId, () -> {
            var work = CaseDesk.work(station, caseId);
            if (work.hasLooseEnds() && !isConfirmed) {
                throw new StationException("case " + caseId + " is not closed, as " + inWords(work)
                        + "; see to it first, or confirm that the case is closed all the same");
            }
            station.store().tracing().put(caseId, CaseStatus.CLOSED, reason, station.account().number(), station.now());
        });
    }

    private static String inWords(CaseWork work) {
        var ends = new ArrayList<String>();
        int followUps = work.openFollowUps().size();
        if (followUps > 0) {
            ends.add(followUps == 1 ? "1 follow-up is to be done" : followUps + " follow-ups are to be done");
        }
        if (!work.unsentBatches().isEmpty()) {
            ends.add((work.unsentBatches().size() == 1 ? "batch " : "batches ") + numbers(work.unsentBatches()) + " did not go out");
        }
        return String.join(" and ", ends);
    }

    private static String numbers(List<Long> batches) {
        return batches.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
