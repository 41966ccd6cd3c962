/**
 * A case on the map: its own path, and where its episodes were.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.casemap;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
