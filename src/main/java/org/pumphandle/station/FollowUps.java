package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseWork;
import org.pumphandle.model.FollowUp;

/** What is to be done about cases, and when. */
public final class FollowUps {

    private FollowUps() {
    }

    /** What is to be done about all cases that are not closed, the earliest first; a leaf for each of the cases. */
    public static Job<List<FollowUp>> due(Station station) {
        return Job.of(message("station.list-what-is-due"), (_, _) -> {
            station.gate().requireRole(Action.FOLLOW_UPS_LISTED, List.of());
            var open = ofOpenPersons(station, station.store().followUps().open());
            return station.gate().read(Action.FOLLOW_UPS_LISTED, open.stream().map(FollowUp::caseId).distinct().toList(), () -> open);
        });
    }

    /** Each under the case by which its person goes on; none of a case that is closed so. */
    private static List<FollowUp> ofOpenPersons(Station station, List<FollowUp> open) {
        var persons = new Persons(station);
        return open.stream().map(one -> one.of(persons.keptOf(one.caseId())))
                .filter(one -> !station.store().tracing().of(one.caseId()).isClosed()).toList();
    }

    /**
     * Sets one.
     *
     * @param task plain text, at most {@value FollowUp#MOST_CHARACTERS} characters
     */
    public static Job<CaseWork> set(Station station, String caseId, String task, Instant due) {
        return writing(station, caseId, message("station.set-a-follow-up-of", caseId),
                () -> {
                    requireOpen(station, caseId);
                    station.store().followUps().add(caseId, FollowUp.checkedTask(task), due, station.account().number(), station.now());
                });
    }

    /** Says that it was done. */
    public static Job<CaseWork> finish(Station station, String caseId, long number) {
        return setDone(station, caseId, number, true);
    }

    /** Says that it is to be done after all. */
    public static Job<CaseWork> reopen(Station station, String caseId, long number) {
        return setDone(station, caseId, number, false);
    }

    private static Job<CaseWork> setDone(Station station, String caseId, long number, boolean isDone) {
        return writing(station, caseId,
                isDone ? message("station.finish-a-follow-up", caseId) : message("station.reopen-a-follow-up", caseId), () -> {
                    if (!isDone) {
                        requireOpen(station, caseId);
                    }
                    if (find(station, caseId, number).isDone() != isDone) {
                        station.store().followUps().setDone(number, isDone, station.account().number(), station.now());
                    }
                });
    }

    /** Sets another time. */
    public static Job<CaseWork> move(Station station, String caseId, long number, Instant due) {
        return writing(station, caseId, message("station.move-a-follow-up-of", caseId), () -> station.store().followUps()
                .move(find(station, caseId, number).number(), due, station.account().number(), station.now()));
    }

    /** Takes one out that was set by mistake. */
    public static Job<CaseWork> remove(Station station, String caseId, long number) {
        return writing(station, caseId, message("station.remove-a-follow-up-of", caseId),
                () -> station.store().followUps().remove(find(station, caseId, number).number()));
    }

    private static Job<CaseWork> writing(Station station, String caseId, String title, Runnable writing) {
        return CaseDesk.writing(station, Action.FOLLOW_UP_CHANGED, caseId, title, writing);
    }

    /** What is to be done about a closed case is not listed. */
    private static void requireOpen(Station station, String caseId) {
        if (station.store().tracing().of(caseId).isClosed()) {
            throw new StationException(message("station.case-is-closed-open-it", caseId));
        }
    }

    private static FollowUp find(Station station, String caseId, long number) {
        return station.store().duplicates().under(caseId).stream()
                .flatMap(id -> station.store().followUps().find(id, number).stream()).findFirst().orElseThrow(
                        () -> new StationException(message("station.case-has-no-follow-up", caseId, number)));
    }
}
