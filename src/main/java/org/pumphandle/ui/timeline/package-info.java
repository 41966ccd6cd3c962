/**
 * A case in time: where its path is known, and when its episodes were.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.timeline;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
