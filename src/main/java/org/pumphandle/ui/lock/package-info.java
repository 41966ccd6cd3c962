/**
 * A window that nobody sits at: when it locks, and how it opens again.
 */
@MayUse(packages = {"station", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.lock;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
