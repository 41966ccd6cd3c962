package org.pumphandle.store;

import javax.crypto.SecretKey;

/** Opens and unpacks blocks one after the other in the same memory, so that reading an archive makes little garbage. For one thread at a time. */
final class BlockReader {
    private static final int FEWEST_BYTES = 1 << 20;

    private final BlockFile file;
    private final BlockCipher cipher = new BlockCipher();
    private byte[] sealed = {};
    private byte[] plain = {};
    /** What was unpacked since the last clearing, one after the other. */
    private byte[] contents = {};
    private int used;

    BlockReader(BlockFile file) {
        this.file = file;
    }

    /** Lets the memory of all that was read before be used again. */
    void clear() {
        used = 0;
    }

    /** @throws StoreException where the block is missing or damaged */
    BlockPlanes read(BlockEntry entry, SecretKey key) {
        int length = file.read(entry.id(), bytes -> sealed = grown(sealed, bytes));
        plain = grown(plain, length);
        int plainLength = cipher.open(key, entry.id(), entry.epochDay(), sealed, length, plain);
        var header = FixBlockCodec.header(plain, plainLength);
        if (used + header.contentBytes() > contents.length) {
            // The planes that were read hold what they are in.
            contents = new byte[Math.max(Math.max(2 * contents.length, header.contentBytes()), FEWEST_BYTES)];
            used = 0;
        }
        int at = used;
        used += header.contentBytes();
        return FixBlockCodec.unpack(header, plain, plainLength, entry.epochDay(), contents, at);
    }

    private static byte[] grown(byte[] bytes, int length) {
        return bytes.length >= length ? bytes : new byte[Math.max(2 * bytes.length, length)];
    }
}
