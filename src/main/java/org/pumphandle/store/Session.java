package org.pumphandle.store;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The connection that work on this thread uses: the one of its transaction, or a fresh one that sees what is committed. */
final class Session {
    private final Jdbi jdbi;
    @SuppressWarnings("ThreadLocalUsage") // One for each open store: a static one would mix up two stations.
    private final ThreadLocal<@Nullable Handle> current = new ThreadLocal<>();

    Session(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    <T extends @Nullable Object> T with(Function<Handle, T> work) {
        var handle = current.get();
        return handle != null ? work.apply(handle) : jdbi.withHandle(work::apply);
    }

    <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        return jdbi.inTransaction(handle -> {
            current.set(handle);
            try {
                return work.get();
            } finally {
                current.remove();
            }
        });
    }
}
