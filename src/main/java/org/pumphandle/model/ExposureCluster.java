package org.pumphandle.model;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Episodes of any cases that were near each other in place and time.
 *
 * @param founder the earliest episode from which it grows; by it the cluster is found again as long as no earlier one joins
 * @param latDeg mean of its episodes' latitudes
 * @param lonDeg mean of their longitudes
 * @param firstT begin of the first episode, UTC seconds since 1970-01-01
 * @param lastT end of the last one
 * @param exposures who was exposed in it
 */
public record ExposureCluster(Founder founder, double latDeg, double lonDeg, double firstT, double lastT, int episodes,
        Set<Exposed> exposures) {

    public ExposureCluster {
        exposures = Set.copyOf(exposures);
    }

    /** An episode, by its contact and its begin. */
    public record Founder(String caseId, String reference, double startT) {
        private static final String BETWEEN = "@";

        /** Such as {@code C-1/8a3f@1772960400.0}. */
        public String toText() {
            return caseId + "/" + reference + BETWEEN + startT;
        }

        /** What {@link #toText} gave; empty where it is something else. */
        public static Optional<Founder> parse(String text) {
            int slash = text.lastIndexOf('/');
            int at = text.lastIndexOf(BETWEEN);
            try {
                return slash < 1 || at < slash
                        ? Optional.empty()
                        : Optional.of(new Founder(text.substring(0, slash), text.substring(slash + 1, at),
                                Double.parseDouble(text.substring(at + 1))));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** A contact, by its case and its reference there. */
    public record Exposed(String caseId, String reference) {
    }

    public Set<String> caseIds() {
        return exposures.stream().map(Exposed::caseId).collect(Collectors.toSet());
    }

    public boolean holds(Contact contact) {
        return exposures.contains(new Exposed(contact.caseId(), contact.reference()));
    }
}
