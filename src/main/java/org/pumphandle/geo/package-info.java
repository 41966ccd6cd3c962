/**
 * Distances and positions on the WGS84 ellipsoid: pure computation.
 */
@MayUse
@NullMarked
package org.pumphandle.geo;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
