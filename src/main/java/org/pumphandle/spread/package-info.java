/**
 * Exposure clusters, curves and the grid of hexagons; later also chains and publishable maps: pure computation.
 */
@MayUse(packages = "matching", libraries = {"org.geotools", "org.locationtech.jts", "org.apache.commons.statistics"})
@NullMarked
package org.pumphandle.spread;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
