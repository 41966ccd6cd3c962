package org.pumphandle.station;

import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.DuplicateLikelihood;
import org.pumphandle.model.DuplicateReason;

/**
 * Two cases that may be the same person.
 *
 * @param reasons what speaks for it, the heaviest first
 */
public record DuplicatePair(DuplicateSide left, DuplicateSide right, DuplicateLikelihood likelihood, List<DuplicateReason> reasons) {

    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }

    public CasePair cases() {
        return CasePair.of(left.id(), right.id());
    }

    /** The reasons for the user, in one line. */
    public String reasonsInWords() {
        return reasons.stream().map(DuplicateReason::inWords).collect(Collectors.joining(", "));
    }
}
