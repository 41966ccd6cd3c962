package org.pumphandle.model;

/**
 * A maximal time interval in vicinity, joined over pauses of at most the rule's bridge.
 *
 * @param startT UTC seconds since 1970-01-01, with fraction
 * @param endT UTC seconds since 1970-01-01, with fraction, after {@code startT}
 * @param minutes time in vicinity alone, without bridged pauses
 * @param latDeg the case's latitude at the middle of the interval
 * @param lonDeg the case's longitude at the middle of the interval
 * @param minDistanceM smallest distance in metres while in vicinity
 */
public record Episode(double startT, double endT, double minutes, double latDeg, double lonDeg, double minDistanceM) {
}
