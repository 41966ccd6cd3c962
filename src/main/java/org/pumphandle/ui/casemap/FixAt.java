package org.pumphandle.ui.casemap;

import org.pumphandle.model.Fix;

/**
 * A fix of the case as something to point at.
 *
 * @param index its place in the trajectory
 */
record FixAt(int index, Fix fix) {
}
