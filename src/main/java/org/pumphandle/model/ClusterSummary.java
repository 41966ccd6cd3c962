package org.pumphandle.model;

import java.util.List;
import java.util.Optional;

/**
 * An exposure cluster with what a tracer wants to know of it.
 *
 * @param number what it is known by from run to run; 0 while it has none
 * @param name what tracers call it; empty where they do not
 * @param formerly numbers of clusters that it holds a part of, or that became part of it, ascending
 * @param extentM greatest distance of an episode from its middle, metres
 * @param presences cases that were there, in the order in which they came
 * @param exposures who was exposed there, in the order in which they were
 * @param course how it went over time
 */
public record ClusterSummary(ExposureCluster cluster, long number, String name, List<Long> formerly, double extentM,
        List<Presence> presences, List<Exposure> exposures, Course course) {

    public ClusterSummary {
        formerly = List.copyOf(formerly);
        presences = List.copyOf(presences);
        exposures = List.copyOf(exposures);
    }

    /** The same, known by a number. */
    public ClusterSummary known(long by, String as, List<Long> before) {
        return new ClusterSummary(cluster, by, as, before, extentM, presences, exposures, course);
    }

    /**
     * A case at the place. Who came first need not be the source: it tells whom to ask.
     *
     * @param firstT begin of its first episode there, UTC seconds since 1970-01-01
     * @param lastT end of the last one
     * @param exposed whom it exposed there
     * @param minutes of all that
     * @param weight transmission weight of its contacts, as far as these minutes have a share in them
     */
    public record Presence(String caseId, double firstT, double lastT, int exposed, double minutes, double weight) {
    }

    /**
     * Somebody who was exposed there, by the contact reference alone.
     *
     * @param laterCase the case that they became, where they said so; empty otherwise
     */
    public record Exposure(String caseId, String reference, double firstT, double lastT, double minutes, Optional<String> laterCase) {
    }

    /**
     * Who was newly exposed, step by step.
     *
     * @param firstT begin of the first step, UTC seconds since 1970-01-01
     * @param stepS length of a step: an hour, or a day where it went on for more than two days
     * @param exposed how many had their first episode there in each step
     */
    public record Course(double firstT, int stepS, List<Integer> exposed, Trend trend) {
        public Course {
            exposed = List.copyOf(exposed);
        }
    }

    /** Whether more were exposed in the later half of a cluster's time than in the earlier one, by more than chance would have it. */
    public enum Trend {
        RISING, FALLING, STEADY;

        /** By twice the standard deviation of the difference of two Poisson counts. */
        public static Trend of(int earlier, int later) {
            double chance = 2 * Math.sqrt((double) earlier + later);
            return later - earlier > chance ? RISING : earlier - later > chance ? FALLING : STEADY;
        }
    }
}
