/**
 * The engine: packed columns of fixes and examinable cases in, contacts with their episodes and evidence out. Pure computation; nothing is kept between
 * calls but what {@link org.pumphandle.matching.CommonIntervals} measured last.
 *
 * <p>{@link org.pumphandle.matching.ContactSearch} prepares the cases ({@code CasePath}, {@code PathBoxes}, {@code PathGrid}), cuts each
 * subscriber's fixes into stretches ({@code Stretches}), asks the grid whom each stretch may meet ({@code SubscriberScan}), holds segments that
 * may meet against each other ({@code PairSweep}), measures their common intervals ({@code IntervalMeasure}, {@code Approach}, {@code Deviation},
 * {@code Likelihood}), joins them to episodes ({@code Episodes}) and decides ({@code Judgement}).
 * {@link org.pumphandle.matching.Neighbourhood} keeps what can matter for one case, {@link org.pumphandle.matching.CommonIntervals} cuts that once
 * for many rules.
 *
 * <p><b>Why nothing is lost.</b> All that a pair's result is made of, time in vicinity and time with P of at least 0.001, lies in common intervals
 * of a subscriber's and a case's segment in which the stated distance is at most the radius, or at most the reach of the interval's largest
 * standard deviation ({@code Level.reachSquare}, which never falls as the deviation grows). It is therefore enough that every such pair of segments
 * is looked at; then bridged episodes, rolling 24 hours, "at least" rules and all sums follow from the complete set of intervals, and no rule
 * needs an argument of its own. Time with P of 0.05 would not be enough: who is near with P of 0.04 for ten hours is expected to have been near
 * for more than fifteen minutes.
 * <ol>
 * <li>Every segment lies in one stretch: a stretch's box holds the boxes of its segments, or the stretch is a single segment. A segment across
 * the antimeridian has a box all the way round.
 * <li>A subscriber's segment belongs to the time bucket of its first fix. It lasts at most max gap, so at a common instant the case's segment has
 * not ended before that bucket begins, nor does it begin more than max gap after the first fix: the case's box of a bucket holds all segments
 * for which that can be so, and their largest deviation.
 * <li>A case's box is enlarged by the reach of its own deviation and the usual one together; a segment of an end beyond the usual accuracy
 * (50 m) is held against that box enlarged by what its own deviation reaches further, and asks a grid of its own, in which all are entered with
 * the greatest reach there is, beyond which no deviation has P of 0.001. A difference of latitude is worth at least the smallest meridian
 * radius (at the equator), a difference of longitude at least {@code a cos(phi)} at the path's latitude furthest from the equator, as
 * {@code N >= a}; both bounds are enlarged against rounding. What reaches over the antimeridian reaches all the way round.
 * <li>The grid enters a case's bucket into all cells that its enlarged box touches or, where that box is large, that the enlarged boxes of
 * pieces of its segments touch, whose union holds the segments. A stretch asks for all cells that its box touches or, where it is one long
 * segment, that the boxes of its pieces touch. Where the two are within reach, one of these cells is the same.
 * <li>A stretch of usual accuracy is held against a case's boxes as a whole first: what the box of all its segments does not touch, none of its
 * segments does.
 * <li>A case's segment that shares an instant with the subscriber's is held against it with the reach of its own deviation and the usual one
 * together, which no instant of both exceeds where the subscriber is of usual accuracy; against others with that of both deviations together.
 * Latitudes apart by more than that, and longitudes either way round, reject the pair.
 * <li>A common interval counts for nothing where its smallest distance is above the reach of its largest deviation; a convex quadratic is largest
 * at an end of the interval. That reach is at least the radius, so nothing in vicinity is passed over.
 * <li>{@code CommonIntervals} keeps of an interval a radius below which the same comparison fails. It fails below that radius for every smaller
 * one, as over the radius both distance and deviation grow when it falls, and the reach grows with the radius.
 * <li>Hashes that coincide add candidates and hide none; the boxes of {@code PathBoxes} and {@code PairSweep} reject only by the bounds above.
 * </ol>
 */
@MayUse
@NullMarked
package org.pumphandle.matching;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
