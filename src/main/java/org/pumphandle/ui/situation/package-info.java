/** Asks which day a situation report is to tell of, as what, and where it goes. */
@MayUse(packages = "ui.common", libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.situation;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
