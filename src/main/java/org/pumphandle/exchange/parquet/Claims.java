package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;

/** What the encoded values of a page claim to become. The library allocates it before it looks for the bytes, so it is compared with bounds first. */
final class Claims {
    /** Values that the library unpacks at once. */
    private static final int MOST_AT_ONCE = 4 << 20;
    /** Writers fill up packed runs to whole groups. */
    private static final int SLACK = 1 << 9;
    private static final int LARGEST_BLOCK = 1 << 12;
    private static final int LONGEST_PREFIX = 1 << 12;

    private Claims() {
    }

    /** Checks encoded values, missing ones not among them. */
    static void checkValues(Encoding encoding, ByteBufferInputStream in, int values) throws IOException {
        switch (encoding) {
            case PLAIN, BYTE_STREAM_SPLIT -> {
            }
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
                if (in.available() > 0) {
                    checkRuns(in, in.read(), values);
                }
            }
            case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> checkDeltas(in, values);
            case DELTA_BYTE_ARRAY -> checkPrefixes(in, values);
            default ->
                throw new ParquetException(message("exchange.the-encoding-is-not-known-here", encoding));
        }
    }

    /** Checks runs of equal or packed values. */
    static void checkRuns(ByteBufferInputStream in, int bitWidth, int values) throws IOException {
        long seen = 0;
        while (seen < values && in.available() > 0) {
            int header = BytesUtils.readUnsignedVarInt(in);
            int count = header >>> 1;
            boolean isPacked = (header & 1) != 0;
            long here = isPacked ? Byte.SIZE * (long) count : count;
            long bytes = isPacked ? (long) count * bitWidth : (bitWidth + Byte.SIZE - 1) / Byte.SIZE;
            if (here == 0 || bytes > in.available() + SLACK
                    || (isPacked && here > Math.min(MOST_AT_ONCE, values - seen + SLACK))) {
                throw ParquetException.damaged(message("exchange.a-run-of-values-in", here, values));
            }
            in.skipFully(Math.min(bytes, in.available()));
            seen += here;
        }
    }

    /** Checks differences, whose blocks have at least a byte and the widths of their parts: how many values they are. */
    private static int checkDeltas(ByteBufferInputStream in, int values) throws IOException {
        in.mark(Integer.MAX_VALUE);
        int block = BytesUtils.readUnsignedVarInt(in);
        int parts = BytesUtils.readUnsignedVarInt(in);
        int count = BytesUtils.readUnsignedVarInt(in);
        if (block <= 0 || block > LARGEST_BLOCK || parts <= 0 || parts > block || count < 0 || count > Math.min(values, MOST_AT_ONCE)
                || count > 1 + (long) block * (in.available() / (1 + parts) + 1)) {
            throw ParquetException.damaged(message("exchange.differences-in-a-page-of", count, values));
        }
        in.reset();
        return count;
    }

    /** Checks how much texts take over from those before them. */
    private static void checkPrefixes(ByteBufferInputStream in, int values) throws IOException {
        int count = checkDeltas(in, values);
        var lengths = new DeltaBinaryPackingValuesReader();
        lengths.initFromPage(values, in);
        for (int i = 0; i < count; i++) {
            int length = lengths.readInteger();
            if (length < 0 || length > LONGEST_PREFIX) {
                throw ParquetException.damaged(message("exchange.a-text-that-begins-with", length));
            }
        }
        checkDeltas(in, values);
    }
}
