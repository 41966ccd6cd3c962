/**
 * The table of all screens: what it shows of its rows and columns, what it remembers of that, and what may be taken out of it.
 */
@MayUse(packages = {"station", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.table;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
