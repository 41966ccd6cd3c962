/**
 * What supervisors decide about messages on their way: those in doubt, and by which route each carrier's leave.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.sending;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
