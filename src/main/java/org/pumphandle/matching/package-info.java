/**
 * The engine: packed columns of fixes and examinable cases in, contacts with their episodes and evidence out. Pure computation, no state
 * between calls.
 *
 * <p>{@link org.pumphandle.matching.ContactSearch} prepares the cases ({@code CasePath}, {@code PathGrid}), goes through each subscriber's
 * fixes once ({@code GridScan}), holds segments that may meet against each other ({@code PairSweep}, {@code Vicinity}, {@code Likelihood}),
 * joins the intervals to episodes ({@code Episodes}) and decides ({@code Judgement}). {@link org.pumphandle.matching.Neighbourhood} keeps what
 * can matter for one case.
 *
 * <p><b>Why nothing is lost.</b> All that a pair's result is made of, time in vicinity and time with P of at least 0.001, lies in common intervals
 * of a subscriber's and a case's segment in which the stated distance is at most the radius, or at most the reach of the interval's largest
 * standard deviation ({@code VicinityProbability.reachM}, which never falls as the deviation grows). It is therefore enough that every such
 * pair of segments is looked at; then bridged episodes, rolling 24 hours, "at least" rules and all sums follow from the complete set of
 * intervals, and no rule needs an argument of its own.
 * <ol>
 * <li>A subscriber's segment of usual accuracy (at most 50 m at both ends) asks the grid in which each case's segment is entered with the reach
 * of its own deviation and the usual one together; any other segment asks the grid in which all are entered with the greatest reach there
 * is, beyond which no deviation has P of 0.001.
 * <li>A segment is asked for in steps: each of its points lies at most one step, in latitude and in longitude, from a point that is asked for.
 * Cases' boxes are enlarged by that step.
 * <li>It is asked for in the time bucket of its first fix. It lasts at most max gap, so at a common instant the case's segment has not ended
 * before that bucket begins, nor does it begin more than max gap after the first fix: the case is entered into all such buckets.
 * <li>A difference of latitude is worth at least the smallest meridian radius (at the equator), a difference of longitude at least
 * {@code a cos(phi)} at the case's latitude furthest from the equator, as {@code N >= a}; both bounds are enlarged against rounding. A
 * row of cells that runs over the antimeridian goes on at its other side.
 * <li>Hashes that coincide add candidates and hide none; the boxes of {@code PathGrid} and {@code PairSweep} reject only by the bounds above.
 * </ol>
 */
@MayUse
@NullMarked
package org.pumphandle.matching;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
