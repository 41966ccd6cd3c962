/**
 * Who may have infected whom: chains of transmission drawn from left to right in time, their sources, and links entered by hand.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.chains;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
