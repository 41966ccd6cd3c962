/**
 * A submitted batch as a supervisor judges it: how many, how sure, where, what it says, and the word that is given.
 */
@MayUse(packages = {"station", "map", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.approval;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
