package org.pumphandle.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The connection that work on this thread uses: the one of its transaction, or a fresh one that sees what is committed. */
final class Session {
    /** What is bound waits in memory, about 1 kB a row. */
    private static final int ROWS_AT_ONCE = 4_096;

    private final Path directory;
    private final Jdbi jdbi;
    @SuppressWarnings("ThreadLocalUsage") // One for each open store: a static one would mix up two stations.
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private record Transaction(Handle handle, List<Runnable> whenEnded) {
    }

    /** @param directory where the store's file lies */
    Session(Path directory, Jdbi jdbi) {
        this.directory = directory;
        this.jdbi = jdbi;
    }

    <T extends @Nullable Object> T with(Function<Handle, T> work) {
        var transaction = current.get();
        return transaction != null ? work.apply(transaction.handle) : explained(() -> jdbi.withHandle(work::apply));
    }

    /** Inserts rows, any number of them. */
    <R> void insert(String sql, List<R> rows, BiConsumer<PreparedBatch, R> bind) {
        with(handle -> {
            try (var batch = handle.prepareBatch(sql)) {
                for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                    rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())).forEach(row -> bind.accept(batch, row));
                    batch.execute();
                }
            }
            return rows.size();
        });
    }

    /** Does all of the work or nothing. What it wrote lies on the disk when this returns. */
    <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        var whenEnded = new ArrayList<Runnable>();
        try {
            return explained(() -> {
                T result = jdbi.inTransaction(handle -> {
                    current.set(new Transaction(handle, whenEnded));
                    try {
                        return work.get();
                    } finally {
                        current.remove();
                    }
                });
                jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
                return result;
            });
        } finally {
            whenEnded.forEach(Runnable::run);
        }
    }

    private <T extends @Nullable Object> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw StoreException.notUsable(directory, e);
        }
    }

    /** Runs something once this thread's transaction is committed or taken back; now where there is none. */
    void whenEnded(Runnable work) {
        var transaction = current.get();
        if (transaction == null) {
            work.run();
        } else {
            transaction.whenEnded.add(work);
        }
    }
}
