package org.pumphandle.audit;

import static org.pumphandle.words.Messages.message;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a file of the log: printable ASCII and tabs, each ended by a line feed, none longer than {@value #LONGEST_BYTES} bytes. */
final class LogLines implements AutoCloseable {
    static final int LONGEST_BYTES = 1024;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST_BYTES];
    private long number;
    private long bytes;

    /**
     * @throws LogFileException where there is no such file
     */
    LogLines(Path file) {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new LogFileException(message("audit.there-is-no-such-file", file));
        }
        try {
            in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /**
     * The next line; none after the last.
     *
     * @throws LogFileException where it is too long, not ended, or holds what no log holds
     */
    byte @Nullable [] next() {
        number++;
        int length = 0;
        try {
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0 && length == 0) {
                    return null;
                }
                if (b < 0) {
                    throw wrong(message("audit.it-is-cut-off-in"));
                }
                if (b != '\t' && (b < ' ' || b > '~')) {
                    throw wrong(message("audit.it-holds-a-character-that"));
                }
                if (length == LONGEST_BYTES) {
                    throw wrong(message("audit.a-line-of-a-log", LONGEST_BYTES));
                }
                buffer[length++] = (byte) b;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        bytes += length + 1;
        return Arrays.copyOf(buffer, length);
    }

    /** The next line as text; the empty one after the last. */
    String nextText() {
        var line = next();
        return line == null ? "" : new String(line, StandardCharsets.US_ASCII);
    }

    /** Something wrong in the line that was read last. */
    LogFileException wrong(String what) {
        return new LogFileException(message("audit.line", file, number, what));
    }

    private LogFileException unreadable(IOException error) {
        return new LogFileException(message("audit.cannot-be-read-is-the", file), error);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
