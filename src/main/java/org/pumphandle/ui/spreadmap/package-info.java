/**
 * Where the outbreak goes: cases, exposures and movements of cases on a grid of hexagons, day by day.
 */
@MayUse(packages = {"station", "map", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.spreadmap;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
