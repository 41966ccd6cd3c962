/**
 * The card that explains a contact: its verdict in plain words, how far both were from each other, and the fixes of the case that it rests on.
 */
@MayUse(packages = {"station", "map", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.evidence;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
