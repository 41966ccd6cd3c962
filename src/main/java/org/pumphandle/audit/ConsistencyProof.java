package org.pumphandle.audit;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.Hash;

/**
 * Proof that a log begins with all that it held when it was smaller. Checking it needs nothing but the roots of the two heads.
 *
 * @param earlierSize leaves then, at least 1
 * @param size leaves later
 * @param path hashes
 */
public record ConsistencyProof(long earlierSize, long size, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that; as RFC 9162, section 2.1.4.2. */
    public boolean holds(Hash earlierRoot, Hash root) {
        if (earlierSize < 1 || earlierSize > size) {
            return false;
        }
        if (earlierSize == size) {
            return path.isEmpty() && earlierRoot.equals(root);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(earlierSize) == 1) {
            hashes.addFirst(earlierRoot);
        }
        return !hashes.isEmpty() && holds(hashes, earlierRoot, root);
    }

    private boolean holds(List<Hash> hashes, Hash earlierRoot, Hash root) {
        var hasher = new TreeHasher();
        var climb = new Climb(earlierSize - 1, size - 1);
        climb.skipRight();
        var earlier = hashes.getFirst();
        var later = earlier;
        for (var neighbour : hashes.subList(1, hashes.size())) {
            if (climb.isAtTop()) {
                return false;
            }
            if (climb.isRight()) {
                earlier = hasher.node(neighbour, earlier);
                later = hasher.node(neighbour, later);
            } else {
                later = hasher.node(later, neighbour);
            }
            climb.up();
        }
        return climb.isAtTop() && earlier.equals(earlierRoot) && later.equals(root);
    }
}
