package org.pumphandle.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Unpacks on a thread of its own, a few chunks ahead of the reader. For one reading thread. */
final class ReadAhead extends InputStream {
    private static final int CHUNK_BYTES = 1 << 18;
    private static final int MOST_CHUNKS = 8;
    private static final int LONGEST_WAIT_MS = 100;

    private final InputStream packed;
    private final ArrayBlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private volatile boolean isClosed;
    private Chunk current = new Chunk(new byte[0], null);
    private int at;
    private boolean isEnded;

    /** Bytes, none at the end; or what went wrong. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
    private record Chunk(byte[] bytes, @Nullable Exception failure) {
    }

    ReadAhead(InputStream packed) {
        this.packed = packed;
        Thread.ofPlatform().name("unpacking").daemon(true).start(this::unpack);
    }

    private void unpack() {
        try (packed) {
            while (!isClosed) {
                var bytes = packed.readNBytes(CHUNK_BYTES);
                put(new Chunk(bytes, null));
                if (bytes.length == 0) {
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            put(new Chunk(new byte[0], e));
        }
    }

    private void put(Chunk chunk) {
        try {
            while (!isClosed && !chunks.offer(chunk, LONGEST_WAIT_MS, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            isClosed = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == current.bytes.length && !isEnded) {
            next();
        }
        if (isEnded) {
            return -1;
        }
        int n = Math.min(length, current.bytes.length - at);
        System.arraycopy(current.bytes, at, buffer, from, n);
        at += n;
        return n;
    }

    private void next() throws IOException {
        try {
            current = chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        at = 0;
        if (current.failure instanceof IOException failure) {
            throw failure;
        } else if (current.failure instanceof RuntimeException failure) {
            throw failure;
        }
        isEnded = current.bytes.length == 0;
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
