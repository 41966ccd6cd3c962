/**
 * Exposure clusters; later also chains, curves and publishable maps: pure computation.
 */
@MayUse(packages = "matching", libraries = {"org.geotools", "org.locationtech.jts"})
@NullMarked
package org.pumphandle.spread;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
