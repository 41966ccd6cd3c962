/**
 * The street maps under the case: which the station keeps, which are shown, adding and removing them.
 */
@MayUse(packages = {"ui.common", "station", "map"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.basemaps;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
