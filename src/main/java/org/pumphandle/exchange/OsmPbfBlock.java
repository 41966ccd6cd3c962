package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** The nodes, ways and relations of one block: differences, numbers of strings, and positions in the block's own units. */
final class OsmPbfBlock {
    private final Path file;
    private final PrimitiveBlock block;
    private final Set<OsmElement> wanted;
    private final OsmSink sink;

    OsmPbfBlock(Path file, PrimitiveBlock block, Set<OsmElement> wanted, OsmSink sink) {
        this.file = file;
        this.block = block;
        this.wanted = wanted;
        this.sink = sink;
    }

    void read() {
        for (var group : block.getPrimitivegroupList()) {
            if (wanted.contains(OsmElement.NODE)) {
                readNodes(group);
                readDense(group.getDense());
            }
            if (wanted.contains(OsmElement.WAY)) {
                readWays(group);
            }
            if (wanted.contains(OsmElement.RELATION)) {
                readRelations(group);
            }
        }
    }

    private void readNodes(PrimitiveGroup group) {
        for (var node : group.getNodesList()) {
            sink.node(node.getId(), lonE7(node.getLon()), latE7(node.getLat()),
                    tags(Math.min(node.getKeysCount(), node.getValsCount()), node::getKeys, node::getVals));
        }
    }

    private void readDense(DenseNodes dense) {
        int n = dense.getIdCount();
        require(dense.getLatCount() == n && dense.getLonCount() == n, () -> message("exchange.nodes-without-a-position"));
        long id = 0;
        long lat = 0;
        long lon = 0;
        int at = 0;
        int end = dense.getKeysValsCount();
        for (int i = 0; i < n; i++) {
            id += dense.getId(i);
            lat += dense.getLat(i);
            lon += dense.getLon(i);
            int from = at;
            while (at < end && dense.getKeysVals(at) != 0) {
                at += 2;
            }
            require(at <= end, () -> message("exchange.a-key-without-its-value"));
            sink.node(id, lonE7(lon), latE7(lat),
                    tags((at - from) / 2, k -> dense.getKeysVals(from + 2 * k), k -> dense.getKeysVals(from + 2 * k + 1)));
            at++;
        }
    }

    private void readWays(PrimitiveGroup group) {
        for (var way : group.getWaysList()) {
            require(way.getRefsCount() <= OsmExtract.MOST_NODES_OF_A_WAY, () -> message("exchange.a-way-with-too-many"));
            var nodes = new long[way.getRefsCount()];
            long node = 0;
            for (int i = 0; i < nodes.length; i++) {
                node += way.getRefs(i);
                nodes[i] = node;
            }
            sink.way(way.getId(), nodes, tags(Math.min(way.getKeysCount(), way.getValsCount()), way::getKeys, way::getVals));
        }
    }

    private void readRelations(PrimitiveGroup group) {
        for (var relation : group.getRelationsList()) {
            int members = relation.getMemidsCount();
            require(members <= OsmExtract.MOST_MEMBERS && relation.getTypesCount() == members,
                    () -> message("exchange.a-relation-with-too-many"));
            var ways = new long[members];
            int n = 0;
            long member = 0;
            for (int i = 0; i < members; i++) {
                member += relation.getMemids(i);
                if (relation.getTypes(i) == Relation.MemberType.WAY) {
                    ways[n++] = member;
                }
            }
            sink.relation(relation.getId(), Arrays.copyOf(ways, n),
                    tags(Math.min(relation.getKeysCount(), relation.getValsCount()), relation::getKeys, relation::getVals));
        }
    }

    private Map<String, String> tags(int count, IntUnaryOperator keys, IntUnaryOperator values) {
        if (count == 0) {
            return Map.of();
        }
        require(count <= OsmExtract.MOST_TAGS, () -> message("exchange.an-element-with-too-many"));
        var tags = HashMap.<String, String>newHashMap(count);
        for (int i = 0; i < count; i++) {
            tags.put(string(keys.applyAsInt(i)), string(values.applyAsInt(i)));
        }
        return tags;
    }

    private String string(int index) {
        require(index >= 0 && index < block.getStringtable().getSCount(), () -> message("exchange.a-text-that-is-not"));
        return OsmPbf.text(block.getStringtable().getS(index));
    }

    private int latE7(long lat) {
        return degreesE7(block.getLatOffset() + block.getGranularity() * lat, 90);
    }

    private int lonE7(long lon) {
        return degreesE7(block.getLonOffset() + block.getGranularity() * lon, 180);
    }

    private int degreesE7(long nanoDegrees, int most) {
        long limit = most * 1_000_000_000L;
        require(nanoDegrees >= -limit && nanoDegrees <= limit, () -> message("exchange.a-position-outside-of-the"));
        return (int) Math.round(nanoDegrees / 100.0);
    }

    private void require(boolean isSo, Supplier<String> found) {
        if (!isSo) {
            throw new ImportException(message("exchange.a-block-holds-the-extract", file, found.get()));
        }
    }
}
