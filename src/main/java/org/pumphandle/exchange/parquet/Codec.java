package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/** How pages are packed, under the format's own names. The library's codecs ask for Hadoop, and unpack whatever a page says. */
enum Codec {
    UNCOMPRESSED(1), SNAPPY(22), GZIP(1_040), ZSTD(40_000);

    private final int largestRatio;

    /** @param largestRatio what a byte can become at most: who says more lies */
    Codec(int largestRatio) {
        this.largestRatio = largestRatio;
    }

    static Codec of(@Nullable CompressionCodec named) {
        return switch (named) {
            case UNCOMPRESSED -> UNCOMPRESSED;
            case SNAPPY -> SNAPPY;
            case GZIP -> GZIP;
            case ZSTD -> ZSTD;
            case null, default -> throw new ParquetException(named == null
                    ? message("exchange.the-columns-are-packed-by-an-unknown-codec")
                    : message("exchange.the-columns-are-packed-by", named));
        };
    }

    /** Whether so many bytes can become so many. */
    boolean canUnpack(int packedBytes, int unpackedBytes) {
        return unpackedBytes <= ((long) packedBytes + 1) * largestRatio;
    }

    /** Unpacks from a place to the end: exactly so many bytes as there is room for, else the page is damaged. */
    void unpack(byte[] packed, int from, byte[] target, int to) {
        int wanted = target.length - to;
        int length = packed.length - from;
        try {
            int unpacked = switch (this) {
                case UNCOMPRESSED -> length;
                case SNAPPY -> Snappy.uncompressedLength(packed, from, length);
                case GZIP -> gunzip(packed, from, target, to);
                case ZSTD -> Math.toIntExact(Zstd.decompressByteArray(target, to, wanted, packed, from, length));
            };
            if (unpacked != wanted) {
                throw new IOException(message("exchange.a-page-has-bytes-and", unpacked, wanted));
            }
            if (this == UNCOMPRESSED) {
                System.arraycopy(packed, from, target, to, wanted);
            } else if (this == SNAPPY && Snappy.uncompress(packed, from, length, target, to) != wanted) {
                throw new IOException(message("exchange.a-page-ends-early"));
            }
        } catch (IOException | ZstdException | ArithmeticException e) {
            throw ParquetException.damaged(message("exchange.a-page-cannot-be-unpacked", this), e);
        }
    }

    /** How many bytes there are, one more where there are more than wanted. */
    private static int gunzip(byte[] packed, int from, byte[] target, int to) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed, from, packed.length - from), 1 << 13)) {
            int count = in.readNBytes(target, to, target.length - to);
            return in.read() < 0 ? count : count + 1;
        }
    }
}
