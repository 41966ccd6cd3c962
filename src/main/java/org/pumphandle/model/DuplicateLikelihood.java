package org.pumphandle.model;

import java.util.Collection;
import java.util.Optional;

/** How likely two cases are the same person, by the sum of what speaks for it. */
public enum DuplicateLikelihood {
    POSSIBLE("possible", 3), LIKELY("likely", 4), VERY_LIKELY("very likely", 6);

    private final String inWords;
    private final int leastWeight;

    DuplicateLikelihood(String inWords, int leastWeight) {
        this.inWords = inWords;
        this.leastWeight = leastWeight;
    }

    public String inWords() {
        return inWords;
    }

    /** Of some reasons; empty where they are too few to ask anybody. */
    public static Optional<DuplicateLikelihood> of(Collection<DuplicateReason> reasons) {
        int weight = reasons.stream().mapToInt(reason -> reason.kind().weight()).sum();
        Optional<DuplicateLikelihood> found = Optional.empty();
        for (var one : values()) {
            found = weight >= one.leastWeight ? Optional.of(one) : found;
        }
        return found;
    }
}
