/**
 * Exposure clusters and chains of transmission; later also curves and publishable maps: pure computation.
 */
@MayUse(packages = "matching", libraries = {"org.geotools", "org.jgrapht", "org.locationtech.jts"})
@NullMarked
package org.pumphandle.spread;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
