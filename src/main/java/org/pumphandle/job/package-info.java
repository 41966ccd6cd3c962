/**
 * Long work described without a toolkit: what it is called, how far it is, how it is cancelled, and who runs it.
 */
@MayUse
@NullMarked
package org.pumphandle.job;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
