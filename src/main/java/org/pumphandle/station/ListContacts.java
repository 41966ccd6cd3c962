package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.ContactOverview;

/** The contacts of the last match of all cases, those of most minutes first. Those of a case that may not be examined any more stay closed. */
public final class ListContacts {

    private ListContacts() {
    }

    public static Job<List<ContactOverview>> job(Station station) {
        return Job.of(message("station.read-the-contacts-of-all"), (_, _) -> {
            station.gate().requireRole(Action.CONTACTS_LISTED, Set.of());
            var cases = station.store().cases().all().stream().filter(one -> one.whyNotExaminable().isEmpty()).map(Case::id)
                    .collect(Collectors.toSet());
            var counts = station.store().matches().contactCounts();
            int contacts = cases.stream().mapToInt(id -> counts.getOrDefault(id, 0)).sum();
            return station.gate().passing(Action.CONTACTS_LISTED, Set.of(), contacts + " contacts",
                    () -> station.store().matches().overview().stream().filter(one -> cases.contains(one.caseId()))
                            .sorted(Comparator.comparingDouble(ContactOverview::minutes).reversed()
                                    .thenComparing(ContactOverview::caseId).thenComparing(ContactOverview::reference))
                            .toList());
        });
    }
}
