/**
 * What somebody can set for themselves, and what the program is made of.
 */
@MayUse(packages = {"ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli", "de.siegmar.fastcsv"})
@NullMarked
package org.pumphandle.ui.settings;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
