/**
 * Publishing counts without giving anyone away: who counts where, noise, thresholds, and the ledger of what was spent. Pure computation; a cell is whatever
 * the grid says.
 */
@MayUse(packages = "spread.disclosure")
@NullMarked
package org.pumphandle.spread.disclosure;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
