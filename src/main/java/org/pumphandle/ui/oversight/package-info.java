/**
 * The overseer's screen.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.oversight;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
