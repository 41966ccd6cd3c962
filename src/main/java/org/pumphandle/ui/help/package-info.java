/**
 * Help beside the window: what the page or dialog in front is for, the glossary, and the keys.
 */
@MayUse(packages = {"ui.common"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.help;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
