package org.pumphandle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.pumphandle.model.Hash;

/** The tree against the reference tree of Certificate Transparency, and against a slow truth written from RFC 6962 alone. */
class StoredTreeTest {
    /** Leaves and roots of the reference tree, as in the tests of certificate-transparency. */
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final int MOST = 70_000;
    /** One tree for all properties: leaves are the numbers from 0, and the slow truth remembers what it computed. */
    private static final Tree LARGE = Tree.of(IntStream.range(0, MOST).mapToObj(StoredTreeTest::text).toList());

    private static byte[] text(int i) {
        return ("leaf " + i).getBytes(StandardCharsets.US_ASCII);
    }

    /** A tree in memory, stored as the station stores it, and the slow truth about it. */
    private record Tree(List<Hash> leaves, Map<Integer, List<Hash>> nodes, Map<List<Long>, Hash> truth, List<Hash> roots) {

        static Tree of(List<byte[]> texts) {
            var hasher = new TreeHasher();
            var tree = new Tree(texts.stream().map(hasher::leaf).toList(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
            var frontier = Frontier.empty();
            tree.roots.add(frontier.root());
            for (var leaf : tree.leaves) {
                frontier.add(leaf, (level, position, hash) -> {
                    var stored = tree.nodes.computeIfAbsent(level, key -> new ArrayList<>());
                    assertThat(stored).hasSize((int) position);
                    stored.add(hash);
                });
                tree.roots.add(frontier.root());
            }
            return tree;
        }

        StoredTree stored(long size) {
            return new StoredTree((level, from, to) -> {
                assertThat(level % 8).isZero();
                assertThat(to - from).isBetween(1L, 256L);
                return (level == 0 ? leaves : nodes.getOrDefault(level, List.of())).subList((int) from, (int) to);
            }, size);
        }

        /** MTH of RFC 6962, as it is written there. */
        Hash truth(long from, long to) {
            var known = truth.get(List.of(from, to));
            if (known != null) {
                return known;
            }
            var hasher = new TreeHasher();
            Hash hash;
            if (to - from == 1) {
                hash = leaves.get((int) from);
            } else {
                long k = 1;
                while (2 * k < to - from) {
                    k *= 2;
                }
                hash = hasher.node(truth(from, from + k), truth(from + k, to));
            }
            truth.put(List.of(from, to), hash);
            return hash;
        }
    }

    @Example
    void theReferenceTreeHasItsRootsAndPaths() {
        var tree = Tree.of(LEAVES.stream().map(HexFormat.of()::parseHex).toList());
        assertThat(tree.roots.getFirst()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= 8; size++) {
            assertThat(tree.roots.get(size)).hasToString(ROOTS.get(size - 1));
        }
        assertThat(tree.stored(1).inclusion(0).path()).isEmpty();
        assertPath(tree.stored(8).inclusion(0).path(), "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertPath(tree.stored(8).inclusion(5).path(), "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertPath(tree.stored(3).inclusion(2).path(), "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertPath(tree.stored(5).inclusion(1).path(), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
        assertPath(tree.stored(8).consistency(1).path(), "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertPath(tree.stored(8).consistency(6).path(), "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertPath(tree.stored(5).consistency(2).path(), "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
        assertThat(tree.stored(8).consistency(8).path()).isEmpty();
    }

    private static void assertPath(List<Hash> found, String... wanted) {
        assertThat(found).extracting(Hash::toString).containsExactly(wanted);
    }

    @Example
    void everyProofOfEverySmallTreeHoldsForItsOwnLeafAndRootsOnly() {
        for (int size = 1; size <= 40; size++) {
            var tree = LARGE.stored(size);
            var root = LARGE.roots.get(size);
            assertThat(root).isEqualTo(LARGE.truth(0, size));
            for (int leaf = 0; leaf < size; leaf++) {
                var proof = tree.inclusion(leaf);
                for (int other = 0; other < size; other++) {
                    assertThat(proof.holds(LARGE.leaves.get(other), root)).isEqualTo(other == leaf);
                }
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                var proof = tree.consistency(earlier);
                for (int other = 1; other <= size; other++) {
                    assertThat(proof.holds(LARGE.roots.get(other), root)).isEqualTo(other == earlier);
                }
            }
        }
    }

    @Property(tries = 300)
    void proofsOfLargeTreesHoldAndNoFlippedBitDoes(@ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @LongRange(min = 0) long choice,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        int leaf = (int) (choice % size);
        var root = LARGE.roots.get(size);
        assertThat(root).isEqualTo(LARGE.truth(0, size)).isEqualTo(Frontier.of(LARGE.stored(size)).root());
        var inclusion = LARGE.stored(size).inclusion(leaf);
        var hash = LARGE.leaves.get(leaf);
        assertThat(inclusion.holds(hash, root)).isTrue();
        assertThat(inclusion.holds(flipped(hash, bit), root)).isFalse();
        assertThat(inclusion.holds(hash, flipped(root, bit))).isFalse();
        var consistency = LARGE.stored(size).consistency(leaf + 1);
        var earlier = LARGE.roots.get(leaf + 1);
        assertThat(consistency.holds(earlier, root)).isTrue();
        assertThat(consistency.holds(flipped(earlier, bit), root)).isFalse();
        assertThat(consistency.holds(earlier, flipped(root, bit))).isFalse();
        for (int i = 0; i < inclusion.path().size(); i++) {
            assertThat(new InclusionProof(leaf, size, flippedAt(inclusion.path(), i, bit)).holds(hash, root)).isFalse();
        }
        for (int i = 0; i < consistency.path().size(); i++) {
            assertThat(new ConsistencyProof(leaf + 1, size, flippedAt(consistency.path(), i, bit)).holds(earlier, root)).isFalse();
        }
    }

    @Property(tries = 200)
    void aPathThatIsShorterOrLongerProvesNothing(@ForAll @IntRange(min = 2, max = MOST) int size, @ForAll @LongRange(min = 0) long choice) {
        int leaf = (int) (choice % size);
        var path = LARGE.stored(size).inclusion(leaf).path();
        var longer = new ArrayList<>(path);
        longer.add(LARGE.roots.get(1));
        var hash = LARGE.leaves.get(leaf);
        assertThat(new InclusionProof(leaf, size, longer).holds(hash, LARGE.roots.get(size))).isFalse();
        assertThat(new InclusionProof(leaf, size, path.subList(1, path.size())).holds(hash, LARGE.roots.get(size))).isFalse();
        assertThat(new InclusionProof(leaf + 1L, size, path).holds(hash, LARGE.roots.get(size))).isFalse();
        assertThat(new InclusionProof(size, size, path).holds(hash, LARGE.roots.get(size))).isFalse();
        assertThat(new InclusionProof(-1, size, path).holds(hash, LARGE.roots.get(size))).isFalse();
        assertThat(new ConsistencyProof(leaf + 1, size, longer).holds(LARGE.roots.get(leaf + 1), LARGE.roots.get(size))).isFalse();
        assertThat(new ConsistencyProof(size + 1, size, path).holds(LARGE.roots.get(size), LARGE.roots.get(size))).isFalse();
        assertThat(new ConsistencyProof(0, size, List.of()).holds(LARGE.roots.get(0), LARGE.roots.get(size))).isFalse();
    }

    @Example
    void whatIsNotInTheLogHasNoProof() {
        assertThatThrownBy(() -> LARGE.stored(5).inclusion(5)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 leaves");
        assertThatThrownBy(() -> LARGE.stored(5).consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LARGE.stored(5).consistency(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Hash> flippedAt(List<Hash> path, int at, int bit) {
        var changed = new ArrayList<>(path);
        changed.set(at, flipped(path.get(at), bit));
        return changed;
    }

    private static Hash flipped(Hash hash, int bit) {
        var bytes = hash.toBytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
