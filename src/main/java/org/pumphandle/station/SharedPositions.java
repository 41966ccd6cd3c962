package org.pumphandle.station;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.DuplicateReason;
import org.pumphandle.model.FixColumns;

/**
 * Which histories are of one device: it was at the same places at the same seconds. Of what is compared nothing leaves but counts. Takes time and memory that
 * grow with the number of fixes, not of pairs.
 */
final class SharedPositions {
    /** Fewer may be chance: two phones in one room that report a whole minute and the room's position. */
    private static final int FEWEST = 20;
    private static final double LEAST_SHARE = 0.5;

    private final Map<Place, List<String>> casesAt = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    private record Place(long t, int latE7, int lonE7) {
    }

    void add(String caseId, FixColumns history) {
        sizes.put(caseId, history.size());
        for (int i = 0; i < history.size(); i++) {
            casesAt.computeIfAbsent(new Place(history.t(i), history.latE7()[i], history.lonE7()[i]), _ -> new ArrayList<>(1)).add(caseId);
        }
    }

    /** The pairs whose shorter history lies by half or more in the other. */
    Map<CasePair, DuplicateReason> found() {
        var counts = new HashMap<CasePair, Integer>();
        for (var at : casesAt.values()) {
            for (int i = 0; i < at.size(); i++) {
                for (int j = i + 1; j < at.size(); j++) {
                    counts.merge(CasePair.of(at.get(i), at.get(j)), 1, Integer::sum);
                }
            }
        }
        var found = new HashMap<CasePair, DuplicateReason>();
        counts.forEach((pair, same) -> {
            int of = Math.min(sizes.getOrDefault(pair.first(), 0), sizes.getOrDefault(pair.second(), 0));
            if (same >= FEWEST && same >= LEAST_SHARE * of) {
                found.put(pair, new DuplicateReason(DuplicateReason.Kind.SAME_POSITIONS, same, of));
            }
        });
        return found;
    }
}
