package org.pumphandle.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/**
 * A fixes CSV in chunks of whole lines, which are read on all processors and handed out in the order of the file. It goes on until a chunk is not
 * plain; the rest is left to a reader that knows all of CSV. For one thread; memory does not grow with the file.
 */
final class PlainRows implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 18;
    /** Stands where bytes are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final SourceText source;
    private final FixLayout layout;
    private final char separator;
    private final int mostChunks = 2 * Runtime.getRuntime().availableProcessors() + 2;
    private final ExecutorService readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("reading-rows-", 0).daemon(true).factory());
    private final ArrayDeque<CompletableFuture<PlainChunk>> inOrder = new ArrayDeque<>();
    private final ArrayDeque<PlainChunk> free = new ArrayDeque<>();
    private byte[] carried = new byte[0];
    private boolean isEnded;
    private long linesBefore;
    private Optional<PlainChunk> current = Optional.empty();

    /** Begins below the header of a file that has a plain one. */
    PlainRows(SourceText source, FixLayout layout) {
        this.source = source;
        this.layout = layout;
        this.separator = CsvRows.separator(source.beginning());
        try {
            boolean isHeader;
            do {
                isHeader = !line().isEmpty();
                linesBefore++;
            } while (!isHeader);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    /** The names of the columns, where the header is a line without quotes within the first bytes. */
    static Optional<List<String>> header(SourceText source) {
        var text = source.beginning();
        int from = 0;
        while (text.startsWith("\n", from) || text.startsWith("\r\n", from)) {
            from = text.indexOf('\n', from) + 1;
        }
        int end = text.indexOf('\n', from);
        if (end < 0 && !source.isAllBeginning()) {
            return Optional.empty();
        }
        var line = end < 0 ? text.substring(from) : text.substring(from, text.startsWith("\r", end - 1) ? end - 1 : end);
        return line.isEmpty() || line.chars().anyMatch(c -> c == '"' || c == '\r' || c == REPLACEMENT)
                ? Optional.empty()
                : Optional.of(CsvRows.headerOf(line, CsvRows.separator(text)));
    }

    /** One line without its end. */
    private String line() throws IOException {
        var line = new StringBuilder();
        for (int b = source.bytes().read(); b >= 0 && b != '\n'; b = source.bytes().read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    /** The next chunk, which holds until the one after it is asked for; empty at the end, or where what follows is not plain. */
    Optional<PlainChunk> next() {
        current.ifPresent(free::add);
        current = Optional.empty();
        while (inOrder.size() < mostChunks && !isEnded) {
            fill();
        }
        if (inOrder.isEmpty()) {
            return current;
        }
        var chunk = inOrder.element().join();
        if (chunk.isPlain()) {
            inOrder.remove();
            chunk.linesBefore(linesBefore);
            linesBefore += chunk.lines();
            current = Optional.of(chunk);
        }
        return current;
    }

    private void fill() {
        var chunk = free.isEmpty() ? new PlainChunk(layout, separator, CHUNK_BYTES) : free.remove();
        var bytes = chunk.bytes();
        System.arraycopy(carried, 0, bytes, 0, carried.length);
        int length;
        try {
            length = carried.length + source.bytes().readNBytes(bytes, carried.length, bytes.length - carried.length);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        isEnded = length < bytes.length;
        int whole = isEnded ? length : endOfLastLine(bytes);
        boolean isTooLong = whole == 0 && length > 0;
        carried = isTooLong ? new byte[0] : Arrays.copyOfRange(bytes, whole, length);
        chunk.length(isTooLong ? length : whole);
        isEnded |= isTooLong;
        inOrder.add(CompletableFuture.supplyAsync(isTooLong ? chunk::notPlain : chunk::parse, readers));
    }

    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** What is not plain and all that follows it, after the last chunk; empty where the file is at its end. */
    Optional<CsvRows> rest(long rowsBefore, Progress progress, Cancellation cancellation) {
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<InputStream>();
        inOrder.forEach(chunk -> parts.add(chunk.join().asStream()));
        parts.add(new ByteArrayInputStream(carried));
        parts.add(source.bytes());
        return Optional.of(new CsvRows(source, new SequenceInputStream(Collections.enumeration(parts)), layout.header(), linesBefore,
                rowsBefore, progress, cancellation));
    }

    @Override
    public void close() {
        readers.close();
    }
}
