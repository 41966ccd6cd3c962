/**
 * Trying rules on the chosen case while tables and map follow; nothing is stored until it is applied.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.whatif;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
