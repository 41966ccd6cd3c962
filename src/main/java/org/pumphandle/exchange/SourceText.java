package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.pumphandle.exchange.parquet.ParquetFile;

/**
 * A text file being read: UTF-8 with or without a byte order mark, plain, gzip or zstd by content. It knows by its first bytes what kind of
 * file it is, and how many bytes of the file were read.
 */
final class SourceText implements AutoCloseable {
    private static final int LOOK_AHEAD = 1 << 13;
    private static final byte[] PARQUET = ParquetFile.MAGIC.getBytes(StandardCharsets.US_ASCII);

    /** What the first bytes say. */
    enum Kind {
        EMPTY, XML, JSON, BINARY, TEXT
    }

    private final Path file;
    private final long totalBytes;
    private final Counted counted;
    private final BufferedInputStream content;
    private final byte[] start;

    private SourceText(Path file) throws IOException {
        this.file = file;
        this.totalBytes = Files.size(file);
        this.counted = new Counted(Files.newInputStream(file));
        this.content = new BufferedInputStream(unpacked(new BufferedInputStream(counted, 1 << 16)), 1 << 16);
        content.mark(LOOK_AHEAD);
        this.start = content.readNBytes(LOOK_AHEAD);
        content.reset();
        if (start.length >= 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF) {
            content.skipNBytes(3);
        }
    }

    /**
     * Opens a file.
     *
     * @throws ImportException where it is missing, no file, or cannot be read
     */
    static SourceText open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ImportException(message("exchange.there-is-no-such-file", file));
        }
        try {
            return new SourceText(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(4);
        var magic = in.readNBytes(4);
        in.reset();
        if (magic.length >= 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
            return new ReadAhead(new GZIPInputStream(in, 1 << 16));
        }
        boolean zstd = magic.length == 4 && (magic[0] & 0xFF) == 0x28 && (magic[1] & 0xFF) == 0xB5 && (magic[2] & 0xFF) == 0x2F
                && (magic[3] & 0xFF) == 0xFD;
        return zstd ? new ReadAhead(new ZstdInputStream(in)) : in;
    }

    Path file() {
        return file;
    }

    Kind kind() {
        int i = start.length >= 3 && (start[0] & 0xFF) == 0xEF ? 3 : 0;
        while (i < start.length && (start[i] == ' ' || start[i] == '\t' || start[i] == '\r' || start[i] == '\n')) {
            i++;
        }
        if (i == start.length) {
            return Kind.EMPTY;
        }
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
                return Kind.BINARY;
            }
        }
        return switch (start[i]) {
            case '<' -> Kind.XML;
            case '{', '[' -> Kind.JSON;
            case '%' -> Kind.BINARY;
            default -> Kind.TEXT;
        };
    }

    boolean startsWith(byte[] bytes) {
        return start.length >= bytes.length && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** Whether the first bytes hold these at a place. */
    boolean contains(byte[] bytes, int from) {
        return start.length >= from + bytes.length && Arrays.equals(start, from, from + bytes.length, bytes, 0, bytes.length);
    }

    /** A byte order mark, or a 0 beside a character that opens a text. */
    boolean isUtf16() {
        return start.length > 1
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == 0 && start[1] > ' ') || (start[0] > ' ' && start[1] == 0));
    }

    /** The first bytes as text, for recognising what it is. */
    String beginning() {
        var text = new String(start, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether {@link #beginning} is the whole file. */
    boolean isAllBeginning() {
        return start.length < LOOK_AHEAD;
    }

    /** Bytes after unpacking. */
    InputStream bytes() {
        return content;
    }

    /** Characters; bytes that are not UTF-8 are an error. */
    Reader characters() {
        return characters(content);
    }

    static Reader characters(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Refuses all but text. */
    void requireText(String wanted) {
        switch (kind()) {
            case EMPTY -> throw new ImportException(message("exchange.the-file-is-empty-is", file, wanted));
            case XML -> throw new ImportException(message("exchange.this-is-an-xml-file", file, wanted));
            case JSON -> throw new ImportException(message("exchange.this-is-a-json-file-is", file, wanted));
            case BINARY -> throw new ImportException(isUtf16()
                    ? message("exchange.this-is-utf-16-text", file)
                    : startsWith(PARQUET)
                            ? message("exchange.this-is-a-parquet-file", file, wanted)
                            : message("exchange.this-is-not-a-text-file", file, wanted));
            case TEXT -> {
            }
        }
    }

    long bytesRead() {
        return counted.count.get();
    }

    long totalBytes() {
        return totalBytes;
    }

    ImportException unreadable(IOException error) {
        return unreadable(file, error);
    }

    static ImportException unreadable(Path file, IOException error) {
        return error instanceof CharacterCodingException
                ? new ImportException(message("exchange.the-text-is-not-utf", file), error)
                : new ImportException(message("exchange.cannot-be-read-it-may", file), error);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static final class Counted extends FilterInputStream {
        private final AtomicLong count = new AtomicLong();

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count.addAndGet(b >= 0 ? 1 : 0);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            count.addAndGet(Math.max(n, 0));
            return n;
        }
    }
}
