package org.pumphandle.store;

import org.pumphandle.model.Hash;

/**
 * The hash of a whole subtree of the log.
 *
 * @param level binary logarithm of its leaves
 * @param position how many subtrees of that level stand before it
 */
public record LogNode(int level, long position, Hash hash) {
}
