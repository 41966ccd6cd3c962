package org.pumphandle.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.pumphandle.model.MessageReceipt;
import org.pumphandle.words.Messages;

/** What ways out tell, until the dispatcher takes it. Filled by all threads, emptied by one. */
final class Mailbox implements WayOut.Listener {
    /** So many at once are worth a flush to the disk. */
    private static final int ENOUGH = 10;
    private static final int MOST = 1_000;

    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private volatile boolean isClosed;

    /** One thing that was told. */
    sealed interface News {
        record Answered(long message, Answer answer) implements News {
        }

        /** @param kept to be completed once it lies on the disk */
        record Received(MessageReceipt receipt, CompletableFuture<Void> kept) implements News {
        }
    }

    @Override
    public void answered(long message, Answer answer) {
        news.add(new News.Answered(message, answer));
    }

    @Override
    public CompletionStage<Void> received(MessageReceipt receipt) {
        var received = new News.Received(receipt, new CompletableFuture<>());
        news.add(received);
        if (isClosed) {
            turnAway(take());
        }
        return received.kept();
    }

    /** What was told so far; waits a while until there is enough of it. */
    List<News> take(long mostMilliseconds) throws InterruptedException {
        var taken = new ArrayList<News>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMilliseconds);
        while (taken.size() < ENOUGH) {
            var next = news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            taken.add(next);
        }
        news.drainTo(taken, MOST);
        return taken;
    }

    private List<News> take() {
        var taken = new ArrayList<News>();
        news.drainTo(taken);
        return taken;
    }

    /** The rest of what was told; receipts that come later are turned away. */
    List<News> close() {
        isClosed = true;
        return take();
    }

    /** Lets gateways keep receipts that could not be kept here. */
    static void turnAway(List<News> news) {
        var reason = new SendingException(Messages.message("notice.receipts-are-not-taken-now"));
        for (var told : news) {
            if (told instanceof News.Received(_, var kept)) {
                kept.completeExceptionally(reason);
            }
        }
    }
}
