package org.pumphandle.model;

/**
 * How far a case and a subscriber were from each other at one moment of an episode. It has no place and no direction.
 *
 * @param t UTC seconds since 1970-01-01
 * @param distanceM of the stated positions, in metres
 * @param leastM the true distance is smaller with a probability of 5 %
 * @param mostM the true distance is larger with a probability of 5 %
 * @param chance P that the true distance is at most the rule's radius
 */
public record ProximityStep(double t, double distanceM, double leastM, double mostM, double chance) {

    /** Whether it counts as sure: P of at least 0.95. */
    public boolean isSure() {
        return chance >= 0.95;
    }

    /** Whether it counts as possible: P of at least 0.05. */
    public boolean isPossible() {
        return chance >= 0.05;
    }
}
