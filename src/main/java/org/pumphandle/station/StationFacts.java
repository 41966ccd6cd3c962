package org.pumphandle.station;

import java.util.Optional;
import org.pumphandle.model.Window;

/**
 * What a station holds.
 *
 * @param fixes stored carrier fixes, before those with equal instants are merged
 * @param subscribers subscribers with at least one fix
 * @param cases recorded cases
 * @param period first and last instant of the carrier fixes; empty where there are none
 */
public record StationFacts(long fixes, int subscribers, int cases, Optional<Window> period) {
}
