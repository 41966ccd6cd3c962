/**
 * Choosing files to import, and the report of what an import did.
 */
@MayUse(packages = {"station", "map", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.imports;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
