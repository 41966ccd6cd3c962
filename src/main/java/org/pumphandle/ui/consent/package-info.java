/**
 * A case's consent: its record with the versions, the scanned form, changing it, and withdrawing it.
 */
@MayUse(packages = {"station", "map", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.consent;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
