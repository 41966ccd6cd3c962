/**
 * Appeals against warnings: the hot line, the queue and its clock, decisions, and how right warnings were.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.appeals;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
