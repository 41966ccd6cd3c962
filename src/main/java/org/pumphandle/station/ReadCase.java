package org.pumphandle.station;

import org.pumphandle.model.Case;
import org.pumphandle.model.ExaminableCase;

/**
 * A case as it was read to be matched.
 *
 * @param historyVersion of its history, see {@link org.pumphandle.store.CaseRepository#historyVersion}
 */
record ReadCase(ExaminableCase examinable, int historyVersion) {

    /** The version is read first: a change in between is taken for one that comes after. */
    static ReadCase of(Station station, Case recorded) {
        int version = station.store().cases().historyVersion(recorded.id());
        return new ReadCase(station.examinable(recorded), version);
    }

    String id() {
        return examinable.id();
    }
}
