/**
 * Where people were exposed together: clusters in a table and on the map, and who was there when.
 */
@MayUse(packages = {"station", "map", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.clusters;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
