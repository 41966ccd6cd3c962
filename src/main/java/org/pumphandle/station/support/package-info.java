/**
 * What is given to somebody who helps from afar: what the program is and runs on, and a bundle with nothing personal in it.
 */
@MayUse(packages = "station")
@NullMarked
package org.pumphandle.station.support;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
