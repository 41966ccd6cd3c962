/**
 * What holds the screens together: the places that the rail leads to, and the pages that each of them shows.
 */
@MayUse(packages = {"ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.shell;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
