package org.pumphandle.notice.smpp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.notice.Answer;
import org.pumphandle.notice.WayOut;

/** Hears what a way out tells, and keeps receipts as a test says. */
final class Ear implements WayOut.Listener {
    private static final long PATIENCE_S = 30;

    final List<MessageReceipt> receipts = new CopyOnWriteArrayList<>();
    volatile Function<MessageReceipt, CompletionStage<Void>> keeping = receipt -> CompletableFuture.completedStage(null);
    private final Map<Long, CompletableFuture<Answer>> answers = new ConcurrentHashMap<>();

    private CompletableFuture<Answer> of(long message) {
        return answers.computeIfAbsent(message, _ -> new CompletableFuture<>());
    }

    @Override
    public void answered(long message, Answer answer) {
        if (!of(message).complete(answer)) {
            throw new IllegalStateException("a second answer for message " + message);
        }
    }

    @Override
    public CompletionStage<Void> received(MessageReceipt receipt) {
        receipts.add(receipt);
        return keeping.apply(receipt);
    }

    /** Waits for the answer of a message. */
    Answer answer(long message) throws Exception {
        return of(message).get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Waits until something is so. */
    static void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never became so");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
