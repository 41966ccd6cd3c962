/**
 * The command line: one class for each command, the same use cases as the screens.
 */
@MayUse(packages = "station", libraries = "picocli")
@NullMarked
package org.pumphandle.command;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
