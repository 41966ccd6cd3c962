/**
 * The list of cases.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.cases;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
