package org.pumphandle.store;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A block as bytes: a directory of subscribers (difference to the one before, number of fixes; LEB128), then four columns (second of day,
 * latitude, longitude, accuracy), each as zigzag differences to the entry before, cut into four planes of bytes, of which those that are all
 * zero are left out; all compressed by zstd level 1. In front: version, runs, fixes, planes present (a bit each), length of the directory.
 */
final class FixBlockCodec {
    private static final byte VERSION = 2;
    private static final int COLUMNS = 4;
    private static final int PLANES = COLUMNS * Integer.BYTES;
    private static final int HEADER_BYTES = 1 + 4 * Integer.BYTES;
    private static final int LONGEST_RUN_BYTES = 2 * 5;
    private static final int LEVEL = 1;

    private FixBlockCodec() {
    }

    static byte[] encode(FixBlock block) {
        int n = block.size();
        var content = new byte[block.runs() * LONGEST_RUN_BYTES + PLANES * n];
        int directoryBytes = putDirectory(ByteBuffer.wrap(content), block);
        int at = directoryBytes;
        int present = 0;
        for (int c = 0; c < COLUMNS; c++) {
            int planes = putColumn(content, at, column(block, c));
            present |= planes << (c * Integer.BYTES);
            at += Integer.bitCount(planes) * n;
        }
        var compressed = new byte[HEADER_BYTES + (int) Zstd.compressBound(at)];
        long length = Zstd.compressByteArray(compressed, HEADER_BYTES, compressed.length - HEADER_BYTES, content, 0, at, LEVEL);
        if (Zstd.isError(length)) {
            throw new IllegalStateException("zstd: " + Zstd.getErrorName(length));
        }
        ByteBuffer.wrap(compressed).put(VERSION).putInt(block.runs()).putInt(n).putInt(present).putInt(directoryBytes);
        return Arrays.copyOf(compressed, HEADER_BYTES + (int) length);
    }

    private static int putDirectory(ByteBuffer content, FixBlock block) {
        int before = 0;
        for (int k = 0; k < block.runs(); k++) {
            putNumber(content, block.subscriber()[k] - before);
            putNumber(content, block.start()[k + 1] - block.start()[k]);
            before = block.subscriber()[k];
        }
        return content.position();
    }

    private static int[] column(FixBlock block, int column) {
        return switch (column) {
            case 0 -> block.second();
            case 1 -> block.latE7();
            case 2 -> block.lonE7();
            default -> block.accuracyBits();
        };
    }

    private static void putNumber(ByteBuffer content, int number) {
        int rest = number;
        while (rest >>> 7 != 0) {
            content.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        content.put((byte) rest);
    }

    /** Which planes were put, a bit each. */
    private static int putColumn(byte[] content, int from, int[] column) {
        var zigzag = new int[column.length];
        int before = 0;
        int all = 0;
        for (int i = 0; i < column.length; i++) {
            int difference = column[i] - before;
            before = column[i];
            zigzag[i] = (difference << 1) ^ (difference >> 31);
            all |= zigzag[i];
        }
        int at = from;
        int present = 0;
        for (int plane = 0; plane < Integer.BYTES; plane++) {
            int shift = plane * Byte.SIZE;
            if ((all >>> shift & 0xFF) != 0) {
                present |= 1 << plane;
                for (int i = 0; i < column.length; i++) {
                    content[at + i] = (byte) (zigzag[i] >>> shift);
                }
                at += column.length;
            }
        }
        return present;
    }

    /**
     * Unpacks what {@link #encode} made. The bytes were authenticated before, so what does not fit is a fault of the program.
     *
     * @throws IllegalStateException where the bytes are not a block
     */
    static FixBlock decode(byte[] bytes, long epochDay) {
        var header = ByteBuffer.wrap(bytes);
        require(bytes.length >= HEADER_BYTES && header.get() == VERSION);
        int runs = header.getInt();
        int n = header.getInt();
        int present = header.getInt();
        int directoryBytes = header.getInt();
        require(n >= 0 && n <= FixBlock.MOST_FIXES && runs >= 0 && runs <= n && directoryBytes >= 0
                && directoryBytes <= runs * LONGEST_RUN_BYTES);
        var content = new byte[directoryBytes + Integer.bitCount(present) * n];
        long length = Zstd.decompressByteArray(content, 0, content.length, bytes, HEADER_BYTES, bytes.length - HEADER_BYTES);
        require(!Zstd.isError(length) && length == content.length);
        var block = new FixBlock(epochDay, runs, n);
        readDirectory(ByteBuffer.wrap(content, 0, directoryBytes), block);
        int at = directoryBytes;
        for (int c = 0; c < COLUMNS; c++) {
            int planes = (present >> (c * Integer.BYTES)) & 0xF;
            readColumn(content, at, planes, column(block, c));
            at += Integer.bitCount(planes) * n;
        }
        return block;
    }

    private static void readDirectory(ByteBuffer directory, FixBlock block) {
        int subscriber = 0;
        for (int k = 0; k < block.runs(); k++) {
            subscriber += number(directory);
            block.subscriber()[k] = subscriber;
            block.start()[k + 1] = block.start()[k] + number(directory);
        }
        require(block.size() == block.second().length);
    }

    private static int number(ByteBuffer directory) {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int b = directory.get();
            number |= (b & 0x7F) << shift;
            if (b >= 0) {
                break;
            }
        }
        return number;
    }

    /** Plane by plane, which the machine does many entries at a time; then the sums. */
    private static void readColumn(byte[] content, int from, int planes, int[] column) {
        int at = from;
        for (int plane = 0; plane < Integer.BYTES; plane++) {
            if ((planes >> plane & 1) != 0) {
                int shift = plane * Byte.SIZE;
                for (int i = 0; i < column.length; i++) {
                    column[i] |= (content[at + i] & 0xFF) << shift;
                }
                at += column.length;
            }
        }
        int value = 0;
        for (int i = 0; i < column.length; i++) {
            value += column[i] >>> 1 ^ -(column[i] & 1);
            column[i] = value;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("these bytes are not a block of fixes");
        }
    }
}
