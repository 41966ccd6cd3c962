/**
 * The command line: one class for each command, the same use cases as the screens. Only {@code verify-log} goes past them: it knows
 * files of the log and no station.
 */
@MayUse(packages = {"station", "audit"}, libraries = "picocli")
@NullMarked
package org.pumphandle.command;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
