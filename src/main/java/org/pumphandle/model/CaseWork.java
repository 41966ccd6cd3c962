package org.pumphandle.model;

import java.util.List;

/**
 * What was written down of a case while it is traced.
 *
 * @param notes the newest first
 * @param followUps those that are to be done first, the earliest of them first; then those that were
 * @param unsentBatches numbers of the batches with warnings of its contacts that did not go out yet
 */
public record CaseWork(Tracing tracing, List<Note> notes, List<FollowUp> followUps, List<Long> unsentBatches) {
    public static final CaseWork NOTHING = new CaseWork(Tracing.NEW, List.of(), List.of(), List.of());

    public CaseWork {
        notes = List.copyOf(notes);
        followUps = List.copyOf(followUps);
        unsentBatches = List.copyOf(unsentBatches);
    }

    public List<FollowUp> openFollowUps() {
        return followUps.stream().filter(one -> !one.isDone()).toList();
    }

    /** Whether closing the case would leave something undone. */
    public boolean hasLooseEnds() {
        return !unsentBatches.isEmpty() || !openFollowUps().isEmpty();
    }
}
