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
    private static final int PLANES = BlockPlanes.COLUMNS * Integer.BYTES;
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
        for (int c = 0; c < BlockPlanes.COLUMNS; c++) {
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
            case BlockPlanes.SECOND -> block.second();
            case BlockPlanes.LAT_E7 -> block.latE7();
            case BlockPlanes.LON_E7 -> block.lonE7();
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
     * What stands in front of a block's content.
     *
     * @param present which planes there are, a bit each
     */
    record Header(int runs, int fixes, int present, int directoryBytes) {
        int contentBytes() {
            return directoryBytes + Integer.bitCount(present) * fixes;
        }
    }

    /**
     * Reads the front of what {@link #encode} made. The bytes were authenticated before, so what does not fit is a fault of the program.
     *
     * @throws IllegalStateException where the bytes are not a block
     */
    static Header header(byte[] bytes, int length) {
        var front = ByteBuffer.wrap(bytes, 0, length);
        require(length >= HEADER_BYTES && front.get() == VERSION);
        var header = new Header(front.getInt(), front.getInt(), front.getInt(), front.getInt());
        require(header.fixes >= 0 && header.fixes <= FixBlock.MOST_FIXES && header.runs >= 0 && header.runs <= header.fixes
                && header.directoryBytes >= 0 && header.directoryBytes <= header.runs * LONGEST_RUN_BYTES
                && header.present >>> PLANES == 0);
        return header;
    }

    /**
     * Unpacks what {@link #encode} made.
     *
     * @param content where it is put from {@code at} on
     * @throws IllegalStateException where the bytes are not a block
     */
    static BlockPlanes unpack(Header header, byte[] bytes, int length, long epochDay, byte[] content, int at) {
        long unpacked = Zstd.decompressByteArray(content, at, header.contentBytes(), bytes, HEADER_BYTES, length - HEADER_BYTES);
        require(!Zstd.isError(unpacked) && unpacked == header.contentBytes());
        var planes = new BlockPlanes(epochDay, new int[header.runs], new int[header.runs + 1], content, at + header.directoryBytes,
                header.present);
        readDirectory(ByteBuffer.wrap(content, at, header.directoryBytes), planes);
        require(planes.size() == header.fixes);
        return planes;
    }

    /** Unpacks what {@link #encode} made. */
    static FixBlock decode(byte[] bytes, long epochDay) {
        var header = header(bytes, bytes.length);
        var planes = unpack(header, bytes, bytes.length, epochDay, new byte[header.contentBytes()], 0);
        int n = header.fixes;
        var block = new FixBlock(epochDay, planes.subscriber(), planes.start(), new int[n], new int[n], new int[n], new int[n]);
        for (int c = 0; c < BlockPlanes.COLUMNS; c++) {
            planes.read(c, column(block, c));
        }
        return block;
    }

    private static void readDirectory(ByteBuffer directory, BlockPlanes block) {
        int subscriber = 0;
        for (int k = 0; k < block.runs(); k++) {
            subscriber += number(directory);
            block.subscriber()[k] = subscriber;
            block.start()[k + 1] = block.start()[k] + number(directory);
        }
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

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("these bytes are not a block of fixes");
        }
    }
}
