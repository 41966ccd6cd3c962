package org.pumphandle.station;

import org.pumphandle.model.Window;

/**
 * One of two cases that may be the same person, as they are shown beside each other.
 *
 * @param window the interval that counts under the rule of the last match, else under the default rule; empty where the case may not be examined
 * @param notes notes that stand
 * @param openFollowUps follow-ups that are to be done
 * @param isIdentityRecorded whether it is recorded who it is
 */
public record DuplicateSide(CaseSummary summary, Window window, int notes, int openFollowUps, boolean isIdentityRecorded) {

    public String id() {
        return summary.recorded().id();
    }
}
