/**
 * Choosing a station and opening it with its passphrase.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.signin;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
