package org.pumphandle.audit;

import java.util.List;
import org.pumphandle.model.Hash;

/**
 * Proof that a leaf is in a log of a given size. Checking it needs nothing but the leaf's hash and the root of a head.
 *
 * @param index the leaf's, from 0
 * @param size leaves of the log
 * @param path hashes from the leaf's neighbour to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that; as RFC 9162, section 2.1.3.2. */
    public boolean holds(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var hasher = new TreeHasher();
        var climb = new Climb(index, size - 1);
        var hash = leaf;
        for (var neighbour : path) {
            if (climb.isAtTop()) {
                return false;
            }
            hash = climb.isRight() ? hasher.node(neighbour, hash) : hasher.node(hash, neighbour);
            climb.up();
        }
        return climb.isAtTop() && hash.equals(root);
    }
}
