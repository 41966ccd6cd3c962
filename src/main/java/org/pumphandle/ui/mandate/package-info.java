/**
 * The mandate that the station works under, always in sight: how it stands with it, what it says, and taking in what the authority signed.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.mandate;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
