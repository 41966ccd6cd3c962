/**
 * A simulated town: streets, homes, days, an outbreak, and the fixes of it all. Pure: a plan in, files out, the same seed the same bytes.
 */
@MayUse
@NullMarked
package org.pumphandle.station.simulation;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
