/**
 * What several screens share: theme, icons, formats, the bridge from jobs to the JavaFX thread.
 */
@MayUse(packages = {"station", "map"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli", "com.ibm.icu"})
@NullMarked
package org.pumphandle.ui.common;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
