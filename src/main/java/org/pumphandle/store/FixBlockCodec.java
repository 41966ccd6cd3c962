package org.pumphandle.store;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Fixes of one UTC day as bytes: five columns (subscriber, second of day, latitude, longitude, accuracy), each as differences to the entry
 * before, cut into four planes of bytes, compressed by zstd level 1. In front: version, count, length and CRC-32C of the planes.
 */
final class FixBlockCodec {
    /** Most fixes in a block. */
    static final int MOST_FIXES = 1 << 16;

    private static final int VERSION = 1;
    private static final int COLUMNS = 5;
    private static final int HEADER_BYTES = 12;
    private static final int LEVEL = 1;
    private static final long DAY_S = 86_400;

    private FixBlockCodec() {
    }

    /** Packs the entries {@code order[from..to)}, which lie on one day. */
    static byte[] encode(FixBuffer fixes, int[] order, int from, int to) {
        int n = to - from;
        var planes = new byte[n * COLUMNS * Integer.BYTES];
        var column = new int[n];
        for (int c = 0; c < COLUMNS; c++) {
            for (int i = 0; i < n; i++) {
                column[i] = value(fixes, order[from + i], c);
            }
            spread(column, planes, c * n * Integer.BYTES);
        }
        var compressed = Zstd.compress(planes, LEVEL);
        return ByteBuffer.allocate(HEADER_BYTES + compressed.length).putInt(VERSION).putInt(n).putInt(checksum(planes)).put(compressed)
                .array();
    }

    private static int value(FixBuffer fixes, int i, int column) {
        return switch (column) {
            case 0 -> fixes.subscriber(i);
            case 1 -> (int) Math.floorMod(fixes.t(i), DAY_S);
            case 2 -> fixes.latE7(i);
            case 3 -> fixes.lonE7(i);
            default -> Float.floatToIntBits(fixes.accuracyM(i));
        };
    }

    private static void spread(int[] column, byte[] planes, int at) {
        int n = column.length;
        int before = 0;
        for (int i = 0; i < n; i++) {
            int difference = column[i] - before;
            before = column[i];
            int zigzag = difference << 1 ^ difference >> 31;
            planes[at + i] = (byte) zigzag;
            planes[at + n + i] = (byte) (zigzag >>> 8);
            planes[at + 2 * n + i] = (byte) (zigzag >>> 16);
            planes[at + 3 * n + i] = (byte) (zigzag >>> 24);
        }
    }

    /**
     * Unpacks a block.
     *
     * @param epochDay the day of the block
     * @throws StoreException where the bytes are not those that were written
     */
    static FixBlock decode(byte[] payload, long epochDay) {
        var header = ByteBuffer.wrap(payload);
        if (payload.length < HEADER_BYTES || header.getInt() != VERSION) {
            throw damaged();
        }
        int n = header.getInt();
        int checksum = header.getInt();
        if (n < 0 || n > MOST_FIXES) {
            throw damaged();
        }
        var planes = new byte[n * COLUMNS * Integer.BYTES];
        long length = Zstd.decompressByteArray(planes, 0, planes.length, payload, HEADER_BYTES, payload.length - HEADER_BYTES);
        if (Zstd.isError(length) || length != planes.length || checksum(planes) != checksum) {
            throw damaged();
        }
        return new FixBlock(epochDay * DAY_S, column(planes, n, 0), column(planes, n, 1), column(planes, n, 2), column(planes, n, 3),
                column(planes, n, 4));
    }

    private static int[] column(byte[] planes, int n, int column) {
        var values = new int[n];
        int at = column * n * Integer.BYTES;
        int value = 0;
        for (int i = 0; i < n; i++) {
            int zigzag = (planes[at + i] & 0xFF) | (planes[at + n + i] & 0xFF) << 8 | (planes[at + 2 * n + i] & 0xFF) << 16
                    | planes[at + 3 * n + i] << 24;
            value += zigzag >>> 1 ^ -(zigzag & 1);
            values[i] = value;
        }
        return values;
    }

    private static int checksum(byte[] planes) {
        var checksum = new CRC32C();
        checksum.update(planes);
        return (int) checksum.getValue();
    }

    private static StoreException damaged() {
        return new StoreException("a block of fixes is damaged; restore the station from a backup", null);
    }
}
