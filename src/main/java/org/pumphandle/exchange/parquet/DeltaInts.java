package org.pumphandle.exchange.parquet;

/** Whole numbers stored as differences, in blocks of packed bits. For one thread. */
final class DeltaInts {
    private static final int LARGEST_BLOCK = 1 << 16;

    private final byte[] bytes;
    private final int end;
    private final int perMiniblock;
    private final int miniblocks;
    private final int mostBits;
    private int at;
    private long left;
    private long last;
    private boolean isFirst = true;
    private long leastDelta;
    private int widthsAt;
    private int miniblock;
    private int leftInMiniblock;
    private long bitAt;
    private int bits;

    /**
     * @param bytes with {@link LittleEndian#PADDING_BYTES} behind the end
     * @param mostBits of a number, 32 or 64
     */
    DeltaInts(byte[] bytes, int from, int end, int mostBits) {
        this.bytes = bytes;
        this.end = end;
        this.at = from;
        this.mostBits = mostBits;
        long block = varint();
        long perBlock = varint();
        left = varint();
        last = zigzag();
        require(block > 0 && block <= LARGEST_BLOCK && perBlock > 0 && perBlock <= block && block % (perBlock * 8) == 0 && left >= 0);
        miniblocks = (int) perBlock;
        perMiniblock = (int) (block / perBlock);
        miniblock = miniblocks;
    }

    /** How many numbers are left. */
    long left() {
        return left;
    }

    /** Where the bytes of the numbers end; reads all that are left. */
    int readToEnd() {
        while (left > 0) {
            next();
        }
        return at;
    }

    void read(long[] numbers, int from, int count) {
        for (int i = from; i < from + count; i++) {
            numbers[i] = next();
        }
    }

    long next() {
        require(left > 0);
        left--;
        if (isFirst) {
            isFirst = false;
            return last;
        }
        if (leftInMiniblock == 0) {
            beginMiniblock();
        }
        leftInMiniblock--;
        long number = last + leastDelta + packed();
        last = mostBits == Integer.SIZE ? (int) number : number;
        return last;
    }

    private long packed() {
        if (bits == 0) {
            return 0;
        }
        int from = (int) (bitAt >>> 3);
        int shift = (int) (bitAt & 7);
        bitAt += bits;
        long value = LittleEndian.int64(bytes, from) >>> shift;
        if (shift + bits > Long.SIZE) {
            value |= (bytes[from + Long.BYTES] & 0xFFL) << (Long.SIZE - shift);
        }
        return bits == Long.SIZE ? value : value & (1L << bits) - 1;
    }

    private void beginMiniblock() {
        if (miniblock == miniblocks) {
            leastDelta = zigzag();
            widthsAt = at;
            require(miniblocks <= end - at);
            at += miniblocks;
            miniblock = 0;
        }
        bits = bytes[widthsAt + miniblock++] & 0xFF;
        long size = (long) perMiniblock * bits / 8;
        require(bits <= mostBits && size <= end - at);
        bitAt = at * 8L;
        at += (int) size;
        leftInMiniblock = perMiniblock;
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            require(at < end);
            int b = bytes[at++];
            value |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw ParquetException.damaged("a number without an end");
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw ParquetException.damaged("a page of differences contradicts itself");
        }
    }
}
