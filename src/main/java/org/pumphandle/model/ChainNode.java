package org.pumphandle.model;

import java.util.Optional;

/**
 * A case in a chain of transmission, or somebody whom a case exposed, who is known by the contact reference alone.
 *
 * @param caseId the case; of an exposed subscriber the case that exposed them
 * @param reference the contact; empty for a case
 * @param t anchor of a case, last contact of an exposed subscriber, UTC seconds since 1970-01-01: its place from left to right
 * @param row its place from top to bottom
 * @param before place among the nodes of the one that it has it from; -1 for a source
 * @param from what says so; empty for a source and for the exposed
 * @param generation 0 for a source, 1 for who has it from a source, and so on
 * @param infected how many have it from this case itself
 * @param following how many have it from this case or from those after it
 * @param exposed how many were exposed by it and are no case here
 * @param isSpreading whether it infected more than is usual
 */
public record ChainNode(String caseId, Optional<String> reference, double t, int row, int before, Optional<TransmissionLink> from,
        int generation, int infected, int following, int exposed, boolean isSpreading) {

    public boolean isCase() {
        return reference.isEmpty();
    }

    public boolean isSource() {
        return before < 0;
    }
}
