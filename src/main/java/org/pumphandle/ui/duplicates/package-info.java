/**
 * Cases that may be the same person: side by side with the reasons, merged with undo, or told apart.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.duplicates;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
