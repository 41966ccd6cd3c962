/**
 * The tour: a bubble that points at the controls of the real screens, one after the other.
 */
@MayUse(packages = {"ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.tour;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
