package org.pumphandle.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.BufferedIndexInput;

/** The content of a sealed file as Lucene reads it. Clones and slices share the file, which the first closes. */
final class SealedInput extends BufferedIndexInput {
    private final SealedFile file;
    private final long length;
    private boolean isClone;

    SealedInput(String description, SealedFile file) throws IOException {
        super(description);
        this.file = file;
        this.length = file.contentBytes();
    }

    @Override
    protected void readInternal(ByteBuffer target) throws IOException {
        long at = getFilePointer();
        if (at + target.remaining() > length) {
            throw new EOFException("read past the end of " + this);
        }
        while (target.hasRemaining()) {
            var block = file.block(at / BlockSeal.CONTENT_BYTES);
            int from = (int) (at % BlockSeal.CONTENT_BYTES);
            int taken = Math.min(target.remaining(), block.length - from);
            target.put(block, from, taken);
            at += taken;
        }
    }

    @Override
    protected void seekInternal(long at) throws IOException {
        if (at > length) {
            throw new EOFException("seek past the end of " + this);
        }
    }

    @Override
    public SealedInput clone() {
        var clone = (SealedInput) super.clone();
        clone.isClone = true;
        return clone;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        if (!isClone) {
            file.close();
        }
    }
}
