/**
 * The situation report: what is known of the outbreak at the end of a day, on paper. What it holds of persons in a cell or a cluster is a count that tells
 * nothing below ten. The same report gives the same bytes.
 */
@MayUse(packages = {"exchange.page", "world"})
@NullMarked
package org.pumphandle.exchange.situation;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
