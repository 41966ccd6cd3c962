package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a file, wherever they lie. Safe for all threads. */
public interface ByteSource extends AutoCloseable {

    /** How many there are. */
    long size() throws IOException;

    /**
     * Fills a buffer with the bytes from a position on.
     *
     * @throws ParquetException where there are not so many
     */
    void read(long fromByte, ByteBuffer target) throws IOException;

    @Override
    void close() throws IOException;

    /** Those of a file, which is open until this is closed. */
    static ByteSource of(Path file) throws IOException {
        var channel = FileChannel.open(file);
        return new ByteSource() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public void read(long fromByte, ByteBuffer target) throws IOException {
                int begin = target.position();
                while (target.hasRemaining()) {
                    if (channel.read(target, fromByte + target.position() - begin) < 0) {
                        throw ParquetException.damaged(message("exchange.it-ends-early"));
                    }
                }
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** Those of an array, which nobody may write to. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long fromByte, ByteBuffer target) {
                if (fromByte < 0 || fromByte > bytes.length - target.remaining()) {
                    throw ParquetException.damaged(message("exchange.it-ends-early"));
                }
                target.put(bytes, (int) fromByte, target.remaining());
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
