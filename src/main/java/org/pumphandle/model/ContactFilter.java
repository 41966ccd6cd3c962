package org.pumphandle.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which contacts are to be warned.
 *
 * @param rule name of the rule that they were found under
 * @param verdicts of these alone
 * @param leastMinutes least expected minutes
 * @param firstDay first day of exposure, UTC
 * @param lastDay last day of exposure, in it
 * @param caseIds of these cases alone; none for all
 * @param cluster of the exposure cluster that holds this episode alone; empty for all
 */
public record ContactFilter(String rule, Set<Verdict> verdicts, double leastMinutes, LocalDate firstDay, LocalDate lastDay,
        Set<String> caseIds, Optional<ExposureCluster.Founder> cluster) {
    public ContactFilter {
        verdicts = Set.copyOf(verdicts);
        caseIds = Set.copyOf(caseIds);
    }

    /** Whether a contact found under its rule is one of them, whatever cluster it is of. */
    public boolean takes(Contact contact, LocalDate day) {
        return contact.rule().equals(rule) && verdicts.contains(contact.evidence().verdict())
                && contact.evidence().expectedMinutes() >= leastMinutes
                && !day.isBefore(firstDay) && !day.isAfter(lastDay) && (caseIds.isEmpty() || caseIds.contains(contact.caseId()));
    }

    /** The same, of these cases alone; of all where none is named. */
    public ContactFilter of(Set<String> cases) {
        return new ContactFilter(rule, verdicts, leastMinutes, firstDay, lastDay, cases, cluster);
    }

    /** The same, of one cluster alone. */
    public ContactFilter in(ExposureCluster.Founder founder) {
        return new ContactFilter(rule, verdicts, leastMinutes, firstDay, lastDay, caseIds, Optional.of(founder));
    }
}
