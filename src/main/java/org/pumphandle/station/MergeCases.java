package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.CasePair;

/**
 * Says that two cases are one person, and takes it back. Nothing moves: the merged case keeps its consent, history, contacts, notes and follow-ups, and is
 * worked on with the kept one. So nothing is examined that its own consent does not cover, and taking back leaves all as it was.
 */
public final class MergeCases {

    private MergeCases() {
    }

    /**
     * Merges one case into another.
     *
     * @throws StationException where one of them is merged already, has a batch that did not go out, or the kept one may not be examined and the other may
     */
    public static Job<CaseMerge> job(Station station, String keptId, String mergedId) {
        return station.gate().job(Action.CASES_MERGED, List.of(keptId, mergedId), message("station.merge-case-into-case", mergedId, keptId),
                (_, _) -> station.store().inTransaction(() -> {
                    hold(station, keptId, mergedId);
                    requireMergeable(station, keptId, mergedId);
                    station.store().duplicates().merge(keptId, mergedId, station.account().number(), station.now());
                    return station.store().duplicates().mergeOf(mergedId).orElseThrow();
                }));
    }

    /**
     * Takes a merge back: the case that was merged stands for itself again, with all that it had.
     *
     * @throws StationException where the case is not merged, or one of both has a batch that did not go out
     */
    public static Job<CaseMerge> undo(Station station, String mergedId) {
        return Job.of(message("station.take-the-merge-of-case", mergedId), (_, _) -> {
            station.gate().requireRole(Action.CASES_UNMERGED, List.of(mergedId));
            var merge = merge(station, mergedId);
            return station.gate().passing(Action.CASES_UNMERGED, List.of(merge.kept(), mergedId), "",
                    () -> station.store().inTransaction(() -> {
                        hold(station, merge.kept(), mergedId);
                        var now = merge(station, mergedId);
                        requireNoBatch(station, List.of(now.kept(), mergedId));
                        station.store().duplicates().unmerge(now);
                        return now;
                    }));
        });
    }

    private static CaseMerge merge(Station station, String mergedId) {
        return station.store().duplicates().mergeOf(mergedId).orElseThrow(
                () -> new StationException(
                        message("station.case-is-not-merged-into", station.recorded(mergedId).id())));
    }

    /** In one order always, so that two who do this at once do not wait for each other. */
    private static void hold(Station station, String one, String other) {
        if (one.equals(other)) {
            throw new StationException(message("station.case-cannot-be-merged-into", one));
        }
        var pair = CasePair.of(one, other);
        station.store().consents().hold(pair.first());
        station.store().consents().hold(pair.second());
    }

    private static void requireMergeable(Station station, String keptId, String mergedId) {
        var kept = station.recorded(keptId);
        var merged = station.recorded(mergedId);
        requireNotMerged(station, keptId);
        requireNotMerged(station, mergedId);
        var under = station.store().duplicates().under(mergedId);
        if (under.size() > 1) {
            throw new StationException(message("station.case-is-merged-keep-case", under.get(1), mergedId));
        }
        kept.whyNotExaminable().filter(_ -> merged.whyNotExaminable().isEmpty()).ifPresent(why -> {
            throw new StationException(message("station.case-may-not-be-examined-and", keptId, why, mergedId));
        });
        requireNoBatch(station, List.of(keptId, mergedId));
    }

    private static void requireNoBatch(Station station, List<String> caseIds) {
        var batches = new ArrayList<Long>();
        caseIds.forEach(id -> batches.addAll(station.store().batchLines().unsentOf(id)));
        if (!batches.isEmpty()) {
            throw new StationException(message("station.batches-about-these-cases",
                    batches.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "))));
        }
    }

    /** @throws StationException where the case was merged into another: says which one to work on */
    static void requireNotMerged(Station station, String caseId) {
        station.store().duplicates().mergeOf(caseId).ifPresent(merge -> {
            throw new StationException(
                    message("station.case-is-merged-work-on", caseId, merge.kept()));
        });
    }
}
