/**
 * The log that an outsider can check. Empty until accounts and mandate exist.
 */
@MayUse(packages = "store")
@NullMarked
package org.pumphandle.audit;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
