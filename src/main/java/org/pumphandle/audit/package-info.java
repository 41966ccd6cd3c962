/**
 * The log that an outsider can check: a Merkle tree over all that was done and read, signed heads, proofs, and the verifier, which needs no
 * station.
 */
@MayUse(packages = "store")
@NullMarked
package org.pumphandle.audit;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;
