/**
 * Who a case is: recording it, asking to see it, agreeing, and seeing it for a short time.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.identity;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
