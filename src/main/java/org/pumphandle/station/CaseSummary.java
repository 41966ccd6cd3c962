package org.pumphandle.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Case;
import org.pumphandle.model.Tracing;

/**
 * One line of the case list.
 *
 * @param recorded the case as recorded
 * @param notExaminable why the case may not be examined; empty where it may
 * @param fixes fixes of the case's own history
 * @param contacts contacts found by the last match
 * @param rule name of the rule of the last match; empty where the case was not matched
 * @param tracing where the work on it stands
 * @param dues when its follow-ups are due that are to be done, ascending
 * @param merging which other cases are the same person
 */
public record CaseSummary(Case recorded, Optional<String> notExaminable, long fixes, int contacts, Optional<String> rule, Tracing tracing,
        List<Instant> dues, Merging merging) {

    public CaseSummary {
        dues = List.copyOf(dues);
    }

    /** Of a case that was not merged. */
    public CaseSummary(Case recorded, Optional<String> notExaminable, long fixes, int contacts, Optional<String> rule, Tracing tracing,
            List<Instant> dues) {
        this(recorded, notExaminable, fixes, contacts, rule, tracing, dues, Merging.NONE);
    }

    /**
     * How a case stands to others of the same person. Fixes, contacts and follow-ups of a kept case are those of all of them.
     *
     * @param into the case that it was merged into; empty where it was not
     * @param merged those that were merged into it, ascending
     */
    public record Merging(Optional<String> into, List<String> merged) {
        public static final Merging NONE = new Merging(Optional.empty(), List.of());

        public Merging {
            merged = List.copyOf(merged);
        }
    }
}
