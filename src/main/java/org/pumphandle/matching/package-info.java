/**
 * The engine: packed columns of fixes and one examinable case in, episodes and contacts out. Pure computation, no state between calls.
 *
 * <p>{@link org.pumphandle.matching.ContactSearch} prepares a case's path, sweeps along it with each subscriber
 * ({@code PairSweep}, {@code Vicinity}), joins the intervals to episodes ({@code Episodes}) and asks the rule. No interval is lost by the quick
 * rejections: a difference of latitude is worth at least the smallest meridian radius (at the equator), a difference of longitude at least
 * {@code a cos(phi)} at the segment's latitude furthest from the equator, as {@code N >= a}; both bounds are enlarged by 1e-9 against rounding.
 *
 * <p>Uncertainty will stand beside {@code Vicinity}: it needs the same common intervals, with the accuracies at their ends.
 */
@MayUse
@NullMarked
package org.pumphandle.matching;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
