/**
 * Exposure clusters, chains of transmission, curves and the grid of hexagons; later also publishable maps: pure computation.
 */
@MayUse(packages = "matching", libraries = {"org.geotools", "org.jgrapht", "org.locationtech.jts", "org.apache.commons.statistics"})
@NullMarked
package org.pumphandle.spread;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
