package org.pumphandle.tiles;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBBox;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Info;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.pumphandle.exchange.OsmSink;

/** Writes what an extract holds as {@code .osm.pbf}. */
final class PbfSample implements OsmSink {
    private final List<String> strings = new ArrayList<>(List.of(""));
    private final PrimitiveGroup.Builder nodes = PrimitiveGroup.newBuilder();
    private final PrimitiveGroup.Builder ways = PrimitiveGroup.newBuilder();
    private final PrimitiveGroup.Builder relations = PrimitiveGroup.newBuilder();
    private final HeaderBlock.Builder header = HeaderBlock.newBuilder().addRequiredFeatures("OsmSchema-V0.6");

    @Override
    public void bounds(int westE7, int southE7, int eastE7, int northE7) {
        header.setBbox(
                HeaderBBox.newBuilder().setLeft(westE7 * 100L).setBottom(southE7 * 100L).setRight(eastE7 * 100L).setTop(northE7 * 100L));
    }

    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
        var node = Node.newBuilder().setId(id).setLon(lonE7).setLat(latE7).setInfo(Info.getDefaultInstance());
        tags.forEach((key, value) -> node.addKeys(string(key)).addVals(string(value)));
        nodes.addNodes(node);
    }

    @Override
    public void way(long id, long[] nodesOfWay, Map<String, String> tags) {
        var way = Way.newBuilder().setId(id);
        long before = 0;
        for (long node : nodesOfWay) {
            way.addRefs(node - before);
            before = node;
        }
        tags.forEach((key, value) -> way.addKeys(string(key)).addVals(string(value)));
        ways.addWays(way);
    }

    @Override
    public void relation(long id, long[] members, Map<String, String> tags) {
        var relation = Relation.newBuilder().setId(id);
        long before = 0;
        for (long way : members) {
            relation.addMemids(way - before).addTypes(Relation.MemberType.WAY).addRolesSid(0);
            before = way;
        }
        tags.forEach((key, value) -> relation.addKeys(string(key)).addVals(string(value)));
        relations.addRelations(relation);
    }

    private int string(String text) {
        int at = strings.indexOf(text);
        if (at < 0) {
            at = strings.size();
            strings.add(text);
        }
        return at;
    }

    HeaderBlock.Builder header() {
        return header;
    }

    byte[] bytes() {
        var table = StringTable.newBuilder();
        strings.forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
        var block = PrimitiveBlock.newBuilder().setStringtable(table).addPrimitivegroup(nodes).addPrimitivegroup(ways)
                .addPrimitivegroup(relations).build();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, "OSMHeader", header.build().toByteArray());
            write(out, "OSMData", block.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String type, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        }
        var blob = Blob.newBuilder().setRawSize(content.length).setZlibData(ByteString.copyFrom(packed.toByteArray())).build()
                .toByteArray();
        var head = BlobHeader.newBuilder().setType(type).setDatasize(blob.length).build().toByteArray();
        out.writeInt(head.length);
        out.write(head);
        out.write(blob);
    }
}
