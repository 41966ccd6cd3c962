package org.pumphandle.exchange.parquet;

/** Unpacks Snappy's raw form, of which Parquet's pages are made as a rule. */
final class Snappy {
    /** No copy of 64 bytes takes less than 3. */
    static final int LARGEST_RATIO = 22;

    private Snappy() {
    }

    /** Unpacks to the end: exactly what the target has room for. */
    static void unpack(byte[] packed, int length, byte[] target, int targetLength) {
        int at = 0;
        int b;
        do {
            b = at < length ? packed[at++] : 0;
        } while (b < 0);
        int out = 0;
        while (at < length) {
            int tag = packed[at++] & 0xFF;
            if ((tag & 3) == 0) {
                int size = tag >>> 2;
                if (size >= 60) {
                    int bytes = size - 59;
                    size = littleEndian(packed, at, bytes, length);
                    at += bytes;
                }
                size++;
                require(size > 0 && size <= length - at && size <= targetLength - out);
                System.arraycopy(packed, at, target, out, size);
                at += size;
                out += size;
            } else {
                int bytes = (tag & 3) == 3 ? 4 : tag & 3;
                int offset = littleEndian(packed, at, bytes, length);
                at += bytes;
                int size = (tag >>> 2) + 1;
                if (bytes == 1) {
                    offset |= (tag >>> 5) << 8;
                    size = ((tag >>> 2) & 7) + 4;
                }
                require(offset > 0 && offset <= out && size <= targetLength - out);
                copy(target, out, offset, size);
                out += size;
            }
        }
        require(out == targetLength);
    }

    /** What is copied may overlap with its copy, which repeats it. */
    private static void copy(byte[] target, int to, int offset, int size) {
        if (offset >= size) {
            System.arraycopy(target, to - offset, target, to, size);
        } else {
            for (int i = to; i < to + size; i++) {
                target[i] = target[i - offset];
            }
        }
    }

    private static int littleEndian(byte[] packed, int from, int bytes, int length) {
        require(bytes <= length - from);
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (packed[from + i] & 0xFF) << (8 * i);
        }
        return value;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw ParquetException.damaged("a page cannot be unpacked by Snappy");
        }
    }
}
