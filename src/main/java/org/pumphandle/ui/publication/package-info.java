/**
 * What of the spread is published: preparing, judging and writing maps, and the ledger of what they cost.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.publication;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
