package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.model.Hash;
import org.pumphandle.store.StoreException;

/**
 * A Merkle tree of which the leaves' hashes and every eighth level above are stored. Reads a stretch of at most {@value #TILE} hashes for each
 * such level that a question touches, and remembers it: ask one question, or a few, and forget it. For one thread.
 */
final class StoredTree {
    /** Levels between those that are stored. */
    static final int TILE_LEVELS = 8;
    private static final int TILE = 1 << TILE_LEVELS;

    /** Where the hashes lie. */
    @FunctionalInterface
    interface Source {
        /**
         * @param level 0 for those of leaves, else that of stored subtrees
         */
        List<Hash> hashes(int level, long from, long to);
    }

    private record Tile(int level, long number) {
    }

    private final Source source;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<Tile, List<Hash>> tiles = new HashMap<>();

    StoredTree(Source source, long size) {
        this.source = source;
        this.size = size;
    }

    long size() {
        return size;
    }

    /** The hash of a whole subtree. */
    Hash node(int level, long position) {
        int stored = level / TILE_LEVELS * TILE_LEVELS;
        int count = 1 << (level - stored);
        long from = position * count;
        var tile = tiles.computeIfAbsent(new Tile(stored, from / TILE), this::read);
        int start = (int) (from % TILE);
        var hashes = tile.subList(start, start + count);
        while (hashes.size() > 1) {
            var above = new ArrayList<Hash>();
            for (int i = 0; i < hashes.size(); i += 2) {
                above.add(hasher.node(hashes.get(i), hashes.get(i + 1)));
            }
            hashes = above;
        }
        return hashes.getFirst();
    }

    private List<Hash> read(Tile tile) {
        long from = tile.number * TILE;
        long to = Math.min(from + TILE, size >>> tile.level);
        var hashes = source.hashes(tile.level, from, to);
        if (hashes.size() != to - from) {
            throw new StoreException(message("audit.the-log-lacks-hashes-between", from << tile.level, to << tile.level), null);
        }
        return hashes;
    }

    /** The hash over a range of leaves as RFC 6962 divides them. */
    private Hash range(long from, long to) {
        if (Long.bitCount(to - from) == 1) {
            int level = Long.numberOfTrailingZeros(to - from);
            return node(level, from >>> level);
        }
        long middle = from + Long.highestOneBit(to - from);
        return hasher.node(range(from, middle), range(middle, to));
    }

    /** Proves that a leaf is in the tree; PATH of RFC 6962, section 2.1.1. */
    InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a log of " + size + " leaves");
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /** Proves that the tree begins with all of a smaller one; PROOF of RFC 6962, section 2.1.2. */
    ConsistencyProof consistency(long earlierSize) {
        if (earlierSize < 1 || earlierSize > size) {
            throw new IllegalArgumentException(
                    "a log of " + size + " leaves is compared with one of 1 to " + size + ", not " + earlierSize);
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to != earlierSize) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (earlierSize <= middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(range(from, to));
        }
        return new ConsistencyProof(earlierSize, size, path.reversed());
    }
}
