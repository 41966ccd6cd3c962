/**
 * The work on a case: where it stands and what comes next, notes, follow-ups, and what is due over all cases.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.casework;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
