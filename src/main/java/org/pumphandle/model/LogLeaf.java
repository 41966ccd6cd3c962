package org.pumphandle.model;

import java.time.Instant;

/**
 * A leaf of the log as it is stored. It holds no name, no case and no free text: those lie beside it and can be erased.
 *
 * @param index from 0
 * @param at when it was done, whole milliseconds
 * @param account number of the account, 0 for the station itself
 * @param role code of the {@link Role} in which it was done, {@code -} for none
 * @param action code of the {@link Action}
 * @param commitment hash that binds the details without showing them
 * @param hash the leaf's hash in the Merkle tree
 */
public record LogLeaf(long index, Instant at, int account, String role, String action, Hash commitment, Hash hash) {
}
