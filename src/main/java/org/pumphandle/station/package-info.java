/**
 * The use cases, one class for each thing a user can do, as cancellable jobs: the only door from screens and commands to what is below.
 */
@MayUse(packages = {"station", "notice", "tiles", "exchange", "search", "spread", "store", "custody", "audit", "matching"})
@NullMarked
package org.pumphandle.station;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
