package org.pumphandle.station;

import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Case;
import org.pumphandle.model.ConsentForm;
import org.pumphandle.model.ConsentVersion;

/**
 * All that is shown of a case's consent.
 *
 * @param recorded the case, with its current consent where it has one
 * @param fixes fixes of its history, which a withdrawal erases
 * @param contacts contacts of its last match, likewise
 * @param versions all versions that are kept, the current one first, then the latest
 * @param form the scanned form of the current record
 * @param others other cases of the same person, of which a withdrawal erases all as well
 */
public record ConsentReview(Case recorded, long fixes, int contacts, List<ConsentVersion> versions, Optional<ConsentForm> form,
        List<String> others) {

    public ConsentReview {
        versions = List.copyOf(versions);
        others = List.copyOf(others);
    }
}
