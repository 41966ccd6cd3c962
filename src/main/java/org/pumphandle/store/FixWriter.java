package org.pumphandle.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.pumphandle.model.StoredFixes;

/**
 * Writes the carrier fixes of one import, with memory that does not grow with their number: while one buffer fills, the other is packed on a
 * thread of its own. For one thread, inside one transaction; closing without having finished takes everything back.
 */
public final class FixWriter implements AutoCloseable {
    private static final int MOST_BUFFERED = 1 << 22;

    private final Session session;
    private final BlockIndex index;
    private final BlockFile.Writer file;
    private final BlockPacker packer;
    private final long firstKeptT;
    private final Runnable whenClosed;
    private final ExecutorService packing = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("packing-fixes").daemon(true).factory());
    private final ExecutorService packers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("packing-groups-", 0).daemon(true).factory());
    private final SubscriberBook subscribers;
    private CompletableFuture<FixBuffer> packed = CompletableFuture.completedFuture(new FixBuffer());
    private FixBuffer buffer = new FixBuffer();
    private long tooOld;

    FixWriter(Session session, BlockIndex index, BlockFile blocks, DayKeys keys, long importId, SubscriberBook subscribers,
            long firstKeptT, Runnable whenClosed) {
        this.session = session;
        this.index = index;
        this.firstKeptT = firstKeptT;
        this.whenClosed = whenClosed;
        this.file = blocks.writer();
        this.packer = new BlockPacker(importId, index.all(), keys, file, packers);
        this.subscribers = subscribers;
    }

    /**
     * The subscriber of a carrier's own token, a new one where it was never seen.
     *
     * @param token 1 to 20 characters
     */
    public int subscriber(String token) {
        return subscribers.ofCarrier(token);
    }

    /**
     * The subscriber of a token that was made here of a number.
     *
     * @param token 1 to 20 characters, under the key of the present period
     * @param earlier the number's tokens under earlier keys, the newest first: who is known by one of them is known by this one from now on
     */
    public int subscriberOfNumber(String token, List<String> earlier) {
        return subscribers.madeHere(token, earlier);
    }

    /**
     * Adds a fix.
     *
     * @param subscriber what {@link #subscriber} or {@link #subscriberOfNumber} gave
     * @param t UTC seconds since 1970-01-01
     * @throws StoreException where packing what came before failed, for instance as the disk is full
     */
    public void add(int subscriber, long t, int latE7, int lonE7, float accuracyM) {
        if (t < firstKeptT) {
            tooOld++;
            return;
        }
        buffer.add(subscriber, t, latE7, lonE7, accuracyM);
        if (buffer.size() == MOST_BUFFERED) {
            pack();
        }
    }

    /** Fixes that were left out as too old. */
    public long tooOld() {
        return tooOld;
    }

    private void pack() {
        var full = buffer;
        buffer = join();
        packed = CompletableFuture.supplyAsync(() -> {
            packer.pack(full);
            full.clear();
            return full;
        }, packing);
    }

    /** The buffer that was packed, empty. */
    private FixBuffer join() {
        try {
            return packed.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Writes what is still in memory. What was written becomes part of the archive when the transaction is committed. */
    public StoredFixes finish() {
        pack();
        subscribers.save();
        join();
        file.commit();
        index.add(packer.written());
        packer.overlaps().forEach(earlier -> session.with(
                handle -> handle.execute("insert into import_overlap (later_id, earlier_id) values (?, ?)", packer.importId(), earlier)));
        return packer.tally().stored();
    }

    @Override
    public void close() {
        packing.shutdown();
        try {
            packed.handle((_, _) -> null).join();
            file.close();
        } finally {
            packing.close();
            packers.close();
            whenClosed.run();
        }
    }
}
