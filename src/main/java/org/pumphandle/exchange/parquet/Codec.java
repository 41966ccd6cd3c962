package org.pumphandle.exchange.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** How pages are packed, under the format's own numbers. */
enum Codec {
    UNCOMPRESSED(0, 1), SNAPPY(1, Snappy.LARGEST_RATIO), GZIP(2, 1_040), ZSTD(6, 40_000);

    private static final String[] NAMES = {"UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW"};

    private final int code;
    private final int largestRatio;

    /** @param largestRatio what a byte can become at most: who says more lies */
    Codec(int code, int largestRatio) {
        this.code = code;
        this.largestRatio = largestRatio;
    }

    int code() {
        return code;
    }

    static Codec of(int code) {
        for (var codec : values()) {
            if (codec.code == code) {
                return codec;
            }
        }
        var name = code >= 0 && code < NAMES.length ? NAMES[code] : "codec " + code;
        throw new ParquetException("the columns are packed by " + name + "; write the file with SNAPPY, GZIP, ZSTD or uncompressed");
    }

    /** Whether so many bytes can become so many. */
    boolean canUnpack(int packedBytes, int unpackedBytes) {
        return unpackedBytes <= ((long) packedBytes + 1) * largestRatio;
    }

    /** Unpacks to the end: exactly so many bytes as are wanted, else the page is damaged. */
    void unpack(byte[] packed, int length, byte[] target, int targetLength) {
        switch (this) {
            case UNCOMPRESSED -> {
                if (length != targetLength) {
                    throw ParquetException.damaged("a page that is not packed has two lengths");
                }
                System.arraycopy(packed, 0, target, 0, length);
            }
            case SNAPPY -> Snappy.unpack(packed, length, target, targetLength);
            case GZIP -> gunzip(packed, length, target, targetLength);
            case ZSTD -> unzstd(packed, length, target, targetLength);
        }
    }

    private static void unzstd(byte[] packed, int length, byte[] target, int targetLength) {
        try {
            if (Zstd.decompressByteArray(target, 0, targetLength, packed, 0, length) == targetLength) {
                return;
            }
        } catch (ZstdException e) {
            throw new ParquetException("the Parquet file is damaged (a page cannot be unpacked by zstd); have it sent again", e);
        }
        throw ParquetException.damaged("a page cannot be unpacked by zstd");
    }

    private static void gunzip(byte[] packed, int length, byte[] target, int targetLength) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed, 0, length), 1 << 13)) {
            if (in.readNBytes(target, 0, targetLength) == targetLength && in.read() < 0) {
                return;
            }
        } catch (IOException e) {
            throw new ParquetException("the Parquet file is damaged (a page cannot be unpacked by gzip); have it sent again", e);
        }
        throw ParquetException.damaged("a page cannot be unpacked by gzip");
    }
}
