package org.pumphandle.ui.casemap;

import org.pumphandle.geo.StayPoint;

/**
 * A stay of the case as something to point at.
 *
 * @param index its place among the stays
 */
record StayAt(int index, StayPoint stay) {
}
