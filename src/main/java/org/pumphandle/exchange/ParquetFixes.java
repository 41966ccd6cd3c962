package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.parquet.ParquetException;
import org.pumphandle.exchange.parquet.ParquetFile;
import org.pumphandle.exchange.parquet.RowGroup;

/**
 * The rows of a fixes Parquet in batches, in the order of the file. Row groups are read on all processors, as many at once as memory allows; each
 * waits when it is a few batches ahead, so that memory does not grow with the file. For one thread.
 */
final class ParquetFixes implements AutoCloseable {
    private static final int MOST_BATCHES_AHEAD = 8;
    private static final long MEMORY_BYTES = 256L << 20;

    private final ParquetFile file;
    private final ParquetFixLayout layout;
    private final int mostGroups;
    private final ExecutorService readers;
    private final ArrayDeque<BlockingQueue<Step>> inOrder = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<FixBatch> free = new ConcurrentLinkedQueue<>();
    private int nextGroup;
    private long rowsBefore;
    private @Nullable FixBatch current;

    /** A batch; or the end of a row group, with what went wrong where something did. */
    private record Step(@Nullable FixBatch batch, @Nullable Exception failure) {
    }

    ParquetFixes(ParquetFile file, ParquetFixLayout layout) {
        this.file = file;
        this.layout = layout;
        var columns = layout.fields().stream().map(ParquetField::column).toList();
        long largest = file.rowGroups().stream().mapToLong(group -> ParquetFile.memoryBytes(group, columns)).max().orElse(0);
        this.mostGroups = Math.clamp(MEMORY_BYTES / Math.max(largest, 1), 1, Runtime.getRuntime().availableProcessors());
        this.readers = Executors.newFixedThreadPool(mostGroups,
                Thread.ofPlatform().name("reading-row-groups-", 0).daemon(true).factory());
    }

    /** The next batch, which holds until the one after it is asked for; empty at the end. */
    Optional<FixBatch> next() throws IOException {
        if (current != null) {
            free.add(current);
            current = null;
        }
        while (true) {
            while (inOrder.size() < mostGroups && nextGroup < file.rowGroups().size()) {
                begin(file.rowGroups().get(nextGroup++));
            }
            if (inOrder.isEmpty()) {
                return Optional.empty();
            }
            var step = take(inOrder.element());
            current = step.batch;
            if (step.failure instanceof IOException failure) {
                throw failure;
            } else if (step.failure instanceof RuntimeException failure) {
                throw failure;
            } else if (step.batch != null) {
                return Optional.of(step.batch);
            }
            inOrder.remove();
        }
    }

    private static Step take(BlockingQueue<Step> steps) throws IOException {
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void begin(RowGroup group) {
        var steps = new ArrayBlockingQueue<Step>(MOST_BATCHES_AHEAD);
        long before = rowsBefore;
        rowsBefore += group.rows();
        inOrder.add(steps);
        readers.execute(() -> {
            try {
                Exception failure = null;
                try {
                    read(group, before, steps);
                } catch (IOException | RuntimeException e) {
                    failure = e;
                } catch (OutOfMemoryError e) {
                    failure = new ParquetException(message("exchange.its-row-groups-take-more"), e);
                }
                steps.put(new Step(null, failure));
            } catch (InterruptedException e) {
                // Closed: nobody waits for more.
                Thread.currentThread().interrupt();
            }
        });
    }

    private void read(RowGroup group, long before, BlockingQueue<Step> steps) throws IOException, InterruptedException {
        var columns = layout.fields().stream().map(field -> file.reader(group, field.column())).toList();
        for (long done = 0; done < group.rows(); done += FixBatch.MOST_ROWS) {
            var reused = free.poll();
            var batch = reused == null ? new FixBatch(layout) : reused;
            batch.fill(columns, (int) Math.min(FixBatch.MOST_ROWS, group.rows() - done), before + done);
            steps.put(new Step(batch, null));
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        readers.close();
    }
}
