package org.pumphandle.audit;

import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.Hash;

/** What must be known of a Merkle tree to add to it: the hashes of its whole subtrees, the largest first, one for each bit of its size. */
final class Frontier {

    /** Hears of every subtree that becomes whole. */
    @FunctionalInterface
    interface Completed {
        void node(int level, long position, Hash hash);
    }

    private final TreeHasher hasher;
    private final List<Hash> subtrees;
    private long size;

    private Frontier(TreeHasher hasher, long size, List<Hash> subtrees) {
        this.hasher = hasher;
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    static Frontier empty() {
        return new Frontier(new TreeHasher(), 0, List.of());
    }

    /** That of a tree as it is stored. */
    static Frontier of(StoredTree tree) {
        var subtrees = new ArrayList<Hash>();
        long from = 0;
        for (int level = Long.SIZE - 1; level >= 0; level--) {
            if ((tree.size() >>> level & 1) == 1) {
                subtrees.add(tree.node(level, from >>> level));
                from += 1L << level;
            }
        }
        return new Frontier(new TreeHasher(), tree.size(), subtrees);
    }

    /** One that grows on its own from here. */
    Frontier copy() {
        return new Frontier(new TreeHasher(), size, subtrees);
    }

    long size() {
        return size;
    }

    void add(Hash leaf, Completed completed) {
        var hash = leaf;
        long position = size;
        for (int level = 1; (position & 1) == 1; level++) {
            hash = hasher.node(subtrees.removeLast(), hash);
            position >>>= 1;
            completed.node(level, position, hash);
        }
        subtrees.add(hash);
        size++;
    }

    Hash root() {
        if (subtrees.isEmpty()) {
            return hasher.plain(new byte[0]);
        }
        var root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = hasher.node(subtrees.get(i), root);
        }
        return root;
    }
}
