/**
 * One's own account: its menu, its passphrase, and the colleagues one admits.
 */
@MayUse(packages = {"station", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.account;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
