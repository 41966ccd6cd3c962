package org.pumphandle.station;

import java.util.List;
import org.pumphandle.model.Hash;
import org.pumphandle.model.TreeHead;

/**
 * The proof that a leaf is in the log.
 *
 * @param leafText over which the leaf's hash goes: no name, no case
 * @param head the newest head
 * @param path hashes from the leaf's neighbour to the root of the head
 * @param holds whether the station signed the head, and leaf and path give its root
 * @param fileText what {@code verify-log} reads
 */
public record ProvenLeaf(long index, String leafText, TreeHead head, List<Hash> path, boolean holds, String fileText) {

    public ProvenLeaf {
        path = List.copyOf(path);
    }
}
