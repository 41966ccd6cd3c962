/**
 * Batches of messages as tracers prepare them: the list, the chosen one, and new ones.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.batches;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
