package org.pumphandle.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pumphandle.model.RemovedFixes;

/** How much of each was erased. */
public record Erased(RemovedFixes fixes, int historyFixes, int cases, int contacts, int subscribers) {

    /** The counts by their names in a deletion certificate, in its order. */
    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("days_destroyed", (long) fixes.days());
        counts.put("fixes_destroyed", fixes.fixes());
        counts.put("history_fixes_destroyed", (long) historyFixes);
        counts.put("cases_destroyed", (long) cases);
        counts.put("contacts_destroyed", (long) contacts);
        counts.put("subscribers_destroyed", (long) subscribers);
        return counts;
    }
}
