/**
 * The desktop: the application, its windows, and how they open. One package below for each screen.
 */
@MayUse(packages = {"station", "map", "ui"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
