/**
 * Choosing the rule to match with.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.matching;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
