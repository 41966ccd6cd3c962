package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import com.github.luben.zstd.ZstdInputStream;
import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBBox;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * The blocks of an {@code .osm.pbf}: each at most {@value #LARGEST_BLOCK_BYTES} bytes packed and unpacked, as the format demands. Blocks of unknown types
 * are skipped, and files that need what is not understood are refused.
 */
final class OsmPbf {
    static final int LARGEST_HEADER_BYTES = 1 << 16;
    static final int LARGEST_BLOCK_BYTES = 1 << 25;
    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

    private final Path file;
    private final Set<OsmElement> wanted;
    private final OsmSink sink;
    private final Runnable going;

    OsmPbf(Path file, Set<OsmElement> wanted, OsmSink sink, Runnable going) {
        this.file = file;
        this.wanted = wanted;
        this.sink = sink;
        this.going = going;
    }

    /** @throws IOException where the file is cut off, or a block is damaged */
    void read(InputStream bytes) throws IOException {
        var in = new DataInputStream(bytes);
        for (int first = in.read(); first >= 0; first = in.read()) {
            going.run();
            int headerBytes = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
            var header = BlobHeader.parseFrom(exactly(in, headerBytes, LARGEST_HEADER_BYTES));
            var blob = exactly(in, header.getDatasize(), LARGEST_BLOCK_BYTES);
            switch (header.getType()) {
                case "OSMHeader" -> readHeader(HeaderBlock.parseFrom(unpacked(Blob.parseFrom(blob))));
                case "OSMData" -> new OsmPbfBlock(file, PrimitiveBlock.parseFrom(unpacked(Blob.parseFrom(blob))), wanted, sink).read();
                default -> {
                }
            }
        }
    }

    private byte[] exactly(DataInputStream in, int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new ImportException(message("exchange.a-block-says-it-has", file, Integer.toUnsignedString(length), most));
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(message("exchange.the-last-block-is-cut"));
        }
        return bytes;
    }

    private byte[] unpacked(Blob blob) throws IOException {
        return switch (blob.getDataCase()) {
            case RAW -> blob.getRaw().toByteArray();
            case ZLIB_DATA -> unpacked(new InflaterInputStream(blob.getZlibData().newInput()), blob.getRawSize());
            case ZSTD_DATA -> unpacked(new ZstdInputStream(blob.getZstdData().newInput()), blob.getRawSize());
            default -> throw new ImportException(message("exchange.its-blocks-are-packed-in", file, blob.getDataCase()));
        };
    }

    private byte[] unpacked(InputStream packed, int length) throws IOException {
        try (packed; var in = new DataInputStream(packed)) {
            return exactly(in, length, LARGEST_BLOCK_BYTES);
        }
    }

    private void readHeader(HeaderBlock header) {
        for (var feature : header.getRequiredFeaturesList()) {
            if (!UNDERSTOOD.contains(feature)) {
                throw new ImportException(message("exchange.the-extract-needs-which-is", file, feature));
            }
        }
        if (header.hasBbox()) {
            bounds(header.getBbox());
        }
    }

    private void bounds(HeaderBBox box) {
        long[] nanoDegrees = {box.getLeft(), box.getBottom(), box.getRight(), box.getTop()};
        for (int i = 0; i < 4; i++) {
            long limit = i % 2 == 0 ? 180_000_000_000L : 90_000_000_000L;
            if (nanoDegrees[i] < -limit || nanoDegrees[i] > limit) {
                throw new ImportException(message("exchange.the-headers-box-lies-outside", file));
            }
        }
        sink.bounds((int) (nanoDegrees[0] / 100), (int) (nanoDegrees[1] / 100), (int) (nanoDegrees[2] / 100), (int) (nanoDegrees[3] / 100));
    }

    /** A text of a block, shortened as those of XML are. */
    static String text(ByteString bytes) {
        var text = bytes.toStringUtf8();
        return text.length() > XmlWalk.LONGEST_TEXT ? text.substring(0, XmlWalk.LONGEST_TEXT) : text;
    }
}
