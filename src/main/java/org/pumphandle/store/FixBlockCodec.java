package org.pumphandle.store;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;

/**
 * A block as bytes: a directory of subscribers (difference to the one before, number of fixes; LEB128), then four columns (second of day,
 * latitude, longitude, accuracy), each as zigzag differences to the entry before, cut into four planes of bytes, of which those that are all
 * zero are left out; all compressed by zstd level 1. In front: version, runs, fixes, planes present (a bit each), length of the directory.
 */
final class FixBlockCodec {
    private static final byte VERSION = 2;
    static final int PLANES = BlockPlanes.COLUMNS * Integer.BYTES;
    static final int HEADER_BYTES = 1 + 4 * Integer.BYTES;
    static final int LONGEST_RUN_BYTES = 2 * 5;

    private FixBlockCodec() {
    }

    private static int[] column(FixBlock block, int column) {
        return switch (column) {
            case BlockPlanes.SECOND -> block.second();
            case BlockPlanes.LAT_E7 -> block.latE7();
            case BlockPlanes.LON_E7 -> block.lonE7();
            default -> block.accuracyBits();
        };
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

        void put(ByteBuffer front) {
            front.put(VERSION).putInt(runs).putInt(fixes).putInt(present).putInt(directoryBytes);
        }
    }

    /**
     * Reads the front of what {@link BlockEncoder} made. The bytes were authenticated before, so what does not fit is a fault of the program.
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
     * Unpacks what {@link BlockEncoder} made.
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

    /** Unpacks what {@link BlockEncoder} made. */
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
