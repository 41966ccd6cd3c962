/**
 * The administrator's screen: who may sign in, backup and check.
 */
@MayUse(packages = {"station", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.accounts;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
