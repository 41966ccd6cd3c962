/**
 * The engine: packed columns of fixes and one examinable case in, episodes and contacts out. Pure computation, no state between calls.
 */
@MayUse
@NullMarked
package org.pumphandle.matching;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
