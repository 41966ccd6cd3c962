package org.pumphandle.cluster;

import java.io.Serializable;

/**
 * What a task found.
 *
 * @param found encoded pairs
 * @param fixes that were read
 * @param subscribers whose trajectories were searched
 * @param keptOut fixes that the mandate kept out
 */
@SuppressWarnings("ArrayRecordComponent") // It goes over the wire once.
record BucketFindings(byte[] found, long fixes, long subscribers, long keptOut) implements Serializable {
}
