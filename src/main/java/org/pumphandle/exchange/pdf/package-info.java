/**
 * What every PDF needs that the library does not give: fonts of the application, and bytes that do not depend on the machine.
 */
@MayUse(libraries = "org.openpdf")
@NullMarked
package org.pumphandle.exchange.pdf;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
