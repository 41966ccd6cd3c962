/**
 * The search box in the head of the window, and what it found.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.search;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
