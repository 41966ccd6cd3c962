/**
 * Background work on screen: what runs, how far it is, how it ended.
 */
@MayUse(packages = {"station", "map", "ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.tasks;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
