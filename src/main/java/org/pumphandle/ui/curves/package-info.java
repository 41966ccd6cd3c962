/**
 * How the outbreak goes, as small charts: onsets and reports, exposures, the reproduction number, delays, precision, contacts of a case; and their numbers.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.curves;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
