/**
 * The files of a published spread map: for programs as a table, for people as a picture and one page. Nothing that is counted exactly comes
 * in here.
 */
@MayUse(packages = {"exchange.feature", "exchange.page"})
@NullMarked
package org.pumphandle.exchange.publication;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
