package org.pumphandle.model;

/**
 * Two cases, whichever is named first.
 *
 * @param first the number that sorts first
 */
public record CasePair(String first, String second) {

    public CasePair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("a pair is of two cases, that first which sorts first");
        }
    }

    /** @throws IllegalArgumentException where it is one case twice */
    public static CasePair of(String one, String other) {
        return one.compareTo(other) < 0 ? new CasePair(one, other) : new CasePair(other, one);
    }
}
