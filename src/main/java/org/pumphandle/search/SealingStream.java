package org.pumphandle.search;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import org.apache.lucene.store.IndexOutput;

/** Writes a sealed file: its salt, then its blocks. A full block waits until it is known whether another follows. For one thread. */
final class SealingStream extends OutputStream {
    private final IndexOutput file;
    private final BlockSeal seal;
    private final byte[] block = new byte[BlockSeal.CONTENT_BYTES];
    private int filled;
    private long number;
    private boolean isClosed;

    /** @param file closed with this stream */
    SealingStream(IndexOutput file, SecretKey indexKey) throws IOException {
        this.file = file;
        var salt = new byte[BlockSeal.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        this.seal = new BlockSeal(indexKey, salt);
        file.writeBytes(salt, salt.length);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (filled == block.length) {
                writeBlock(false);
            }
            int taken = Math.min(end - at, block.length - filled);
            System.arraycopy(bytes, at, block, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    private void writeBlock(boolean isLast) throws IOException {
        var sealed = seal.seal(number++, isLast, block, filled);
        file.writeBytes(sealed, sealed.length);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!isClosed) {
            isClosed = true;
            try (file) {
                writeBlock(true);
            }
        }
    }
}
