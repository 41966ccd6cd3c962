package org.pumphandle.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Paints tiles on daemon threads. What is wanted is always the newest request as a whole: whatever an older one asked for and nobody has
 * begun is dropped. Safe for all threads.
 */
final class TileQueue {
    private static final Logger LOG = LoggerFactory.getLogger(TileQueue.class);

    private final Deque<TileKey> waiting = new ArrayDeque<>();
    private final Set<TileKey> running = new HashSet<>();
    private final BiConsumer<TileKey, int[]> done;
    private Function<TileKey, int[]> painter = key -> new int[0];
    private boolean closed;

    /** @param done gets each painted tile, on the painting thread */
    TileQueue(int threads, BiConsumer<TileKey, int[]> done) {
        this.done = done;
        for (int i = 0; i < threads; i++) {
            var thread = new Thread(this::work, "map-painter-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Replaces what waits.
     *
     * @param wanted most urgent first
     */
    synchronized void request(List<TileKey> wanted, Function<TileKey, int[]> with) {
        waiting.clear();
        painter = with;
        for (var key : wanted) {
            if (!running.contains(key)) {
                waiting.add(key);
            }
        }
        notifyAll();
    }

    /** Ends the threads after the tile that they are at. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    private void work() {
        for (var next = take(); next != null; next = take()) {
            int[] pixels;
            try {
                pixels = next.painter.apply(next.key);
            } catch (RuntimeException e) {
                LOG.error("a map tile could not be painted and stays blank", e);
                pixels = new int[Viewport.TILE_PX * Viewport.TILE_PX];
            }
            synchronized (this) {
                running.remove(next.key);
            }
            done.accept(next.key, pixels);
        }
    }

    private synchronized @Nullable Order take() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        if (closed) {
            return null;
        }
        var key = waiting.remove();
        running.add(key);
        return new Order(key, painter);
    }

    private record Order(TileKey key, Function<TileKey, int[]> painter) {
    }
}
